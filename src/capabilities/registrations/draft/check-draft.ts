import type { Edition } from '#capabilities/grids/index.ts';
import { isProblem, type FieldFault } from '#platform/http/problem.ts';
import { parseInput } from '#platform/http/form-input.ts';
import type { z } from 'zod';
import { contactsInput, manualInput, offerInput, sitesInput, type ContactInput, type ManualInput, type OfferInput, type SiteInput } from '../registrations.input.ts';
import { commonOptions } from '../offer.ts';
import type { DraftData, SignUpStep } from './draft.ts';

type Rules = Pick<Edition, 'kinds' | 'prices'>;

/** What a step says once it is right, or everything that is wrong with it. */
export type Checked<T> = { value: T; faults: [] } | { value: null; faults: FieldFault[] };

/** Everything that a registration holds once no step has a fault left. */
export interface CompleteDraft {
  organisation: { from: 'directory'; id: string } | { from: 'manual'; manual: ManualInput };
  sites: SiteInput[];
  referent: ContactInput;
  decisionMaker: ContactInput;
  offer: OfferInput;
}

/** The faults of each step of a draft; a step without fault is done. */
export function faultsByStep(data: DraftData, edition: Rules): Record<Exclude<SignUpStep, 'summary'>, FieldFault[]> {
  return {
    organisation: checkOrganisation(data, edition).faults,
    sites: checkSites(data).faults,
    contacts: checkContacts(data).faults,
    formula: checkOffer(data, edition).faults,
  };
}

/** The whole draft checked: every value, or every fault of every step. */
export function checkDraft(data: DraftData, edition: Rules): Checked<CompleteDraft> {
  const organisation = checkOrganisation(data, edition);
  const sites = checkSites(data);
  const contacts = checkContacts(data);
  const offer = checkOffer(data, edition);
  if (organisation.value && sites.value && contacts.value && offer.value) {
    return { value: { organisation: organisation.value, sites: sites.value, ...contacts.value, offer: offer.value }, faults: [] };
  }
  return { value: null, faults: [organisation, sites, contacts, offer].flatMap(({ faults }): FieldFault[] => faults) };
}

export function checkOrganisation(data: DraftData, edition: Rules): Checked<CompleteDraft['organisation']> {
  const chosen = data.organisation;
  if (!chosen) return refused([{ field: 'organisation', code: 'organisation_needed' }]);
  if (chosen.from === 'directory') return { value: chosen, faults: [] };
  const manual = read(manualInput, chosen.manual);
  const { value } = manual;
  if (!value) return manual;
  const kind = edition.kinds.find(({ id }) => id === value.kind);
  if (!kind) return refused([{ field: 'kind', code: 'choice_needed' }]);
  if (kind.stratified && value.population === null) return refused([{ field: 'population', code: 'population_needed' }]);
  return { value: { from: 'manual', manual: value }, faults: [] };
}

export function checkSites(data: DraftData): Checked<SiteInput[]> {
  const { value, faults } = read(sitesInput, { sites: data.sites });
  return value ? { value: value.sites, faults: [] } : refused(faults);
}

export function checkContacts(data: DraftData): Checked<{ referent: ContactInput; decisionMaker: ContactInput }> {
  const { value, faults } = read(contactsInput, data.contacts ?? { same: '', referent: {}, decisionMaker: {} });
  if (!value) return refused(faults);
  return { value: { referent: value.referent, decisionMaker: value.same === 'yes' ? value.referent : value.decisionMaker }, faults: [] };
}

export function checkOffer(data: DraftData, edition: Rules): Checked<OfferInput> {
  const checked = read(offerInput, data.offer ?? {});
  const { value } = checked;
  if (!value) return checked;
  const options = new Set(commonOptions(edition).map(({ id }) => id));
  if (!edition.prices.formulas.some(({ id }) => id === value.formula)) return refused([{ field: 'formula', code: 'choice_needed' }]);
  if (!value.options.every((id) => options.has(id))) return refused([{ field: 'options[]', code: 'field_invalid' }]);
  if (!value.counter.every((site) => site < data.sites.length)) return refused([{ field: 'counter[]', code: 'field_invalid' }]);
  return { value, faults: [] };
}

function refused(faults: FieldFault[]): { value: null; faults: FieldFault[] } {
  return { value: null, faults };
}

function read<S extends z.ZodType>(schema: S, input: unknown): Checked<z.infer<S>> {
  try {
    return { value: parseInput(schema, input), faults: [] };
  } catch (thrown) {
    if (isProblem(thrown)) return refused(thrown.fields);
    throw thrown;
  }
}
