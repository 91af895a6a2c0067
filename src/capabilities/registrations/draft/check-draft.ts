import type { Edition } from '#capabilities/grids/index.ts';
import { compactDigits, sirenOfSiret } from '#core/shared/siret.ts';
import { isProblem, type FieldFault } from '#platform/http/problem.ts';
import { parseInput } from '#platform/http/form-input.ts';
import type { z } from 'zod';
import { contactsInput, manualInput, offerInput, sitesInput, type ContactInput, type ManualInput, type OfferInput, type SiteInput } from '../registrations.input.ts';
import { commonOptions } from '../offer.ts';
import { spacedSiren } from '../siren-text.ts';
import type { DraftData, SignUpStep } from './draft.ts';
import { isForeignSiret, sirenOfDraft } from './foreign-siret.ts';

type Rules = Pick<Edition, 'kinds' | 'prices'>;

/** What a step says once it is right, or everything that is wrong with it. */
export type Checked<T> = { value: T; faults: [] } | { value: null; faults: FieldFault[] };

/** Everything that a registration holds once no step has a fault left. */
export interface CompleteDraft {
  organisation: { from: 'directory'; id: string } | { from: 'manual'; manual: ManualInput; source: 'manual' | 'company_search' };
  sites: SiteInput[];
  contacts: CompleteContacts;
  offer: OfferInput;
}

export interface CompleteContacts {
  referent: ContactInput;
  decisionMaker: ContactInput;
  readers: ContactInput[];
  accounting: ContactInput | null;
  /** Null unless the referent signs on behalf of somebody. */
  signsFor: { name: string; jobTitle: string } | null;
  /** Language in which the body is written to; null = that of the page. */
  language: 'fr' | 'en' | null;
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
    return { value: { organisation: organisation.value, sites: sites.value, contacts: contacts.value, offer: offer.value }, faults: [] };
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
  return { value: { from: 'manual', manual: value, source: chosen.source ?? 'manual' }, faults: [] };
}

export function checkSites(data: DraftData): Checked<SiteInput[]> {
  const { value, faults } = read(sitesInput, { sites: data.sites });
  const all = [...faults, ...foreignSirets(data), ...unconfirmed(data, 'sites')];
  return value && all.length === 0 ? { value: value.sites, faults: [] } : refused(all);
}

/** A SIRET of another body is possible (a site lodged elsewhere), yet somebody must say that it is meant. */
function foreignSirets(data: DraftData): FieldFault[] {
  const siren = sirenOfDraft(data);
  return data.sites.flatMap((site, index) =>
    isForeignSiret(site.siret, siren) && compactDigits(site.siretConfirmed) !== compactDigits(site.siret)
      ? [{ field: `sites.${index}.siret`, code: 'siret_of_other_body' as const, params: { siren: spacedSiren(sirenOfSiret(compactDigits(site.siret))), own: spacedSiren(siren ?? '') } }]
      : []);
}

/** A body that returns confirms each section taken over from its last edition. */
function unconfirmed(data: DraftData, section: 'sites' | 'contacts' | 'formula'): FieldFault[] {
  return data.again && !data.again.confirmed.includes(section) ? [{ field: 'confirm', code: 'section_to_confirm' }] : [];
}

export function checkContacts(data: DraftData): Checked<CompleteContacts> {
  const { value, faults } = read(contactsInput, data.contacts ?? { same: '', referent: {}, decisionMaker: {} });
  const all = [...faults, ...unconfirmed(data, 'contacts')];
  if (!value || all.length > 0) return refused(all);
  const { referent, readers, accounting, delegated, signsFor, language } = value;
  return { value: {
    referent, readers, accounting, language, decisionMaker: value.same === 'yes' ? value.referent : value.decisionMaker,
    signsFor: delegated ? { name: signsFor.name ?? '', jobTitle: signsFor.jobTitle ?? '' } : null,
  }, faults: [] };
}

export function checkOffer(data: DraftData, edition: Rules): Checked<OfferInput> {
  const checked = read(offerInput, data.offer ?? {});
  const { value } = checked;
  if (!value) return checked;
  const toConfirm = unconfirmed(data, 'formula');
  if (toConfirm.length > 0) return refused(toConfirm);
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
