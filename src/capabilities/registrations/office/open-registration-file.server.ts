import { isUuid } from '#core/shared/uuid.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionById } from '../open-edition.server.ts';
import { possibleDecisions } from '../registration.ts';
import { mayDecide } from '../registrations.access.ts';
import { stratumOf, type StratumReason } from '../stratum.ts';
import { correctionsOf } from './corrections.queries.server.ts';
import { notesOf } from './notes.queries.server.ts';
import type { RegistrationKey } from './record-decision.server.ts';
import { fileAccess, fileContacts, fileDecisions, fileHead, fileSites, isNewcomer, otherRegistrations, staffNotices, twinRegistrations } from './registration-file.queries.server.ts';
import { readStoredPrice, type FileEvent, type RegistrationFile, type StaffNotice } from './registration-file.ts';

/** Everything the office knows of one registration. Throws `registration_unknown`. */
export async function openRegistrationFile(ctx: Ctx, given: RegistrationKey): Promise<RegistrationFile> {
  const key = { organisationId: given.organisationId, id: given.registrationId };
  const head = isUuid(key.organisationId) && isUuid(key.id) ? await fileHead(ctx.db, key) : undefined;
  if (!head) throw problem('registration_unknown');
  const edition = editionById(ctx, head.editionId);
  const notices = await staffNotices(ctx.db, key.organisationId, head.editionId);
  const others = await otherRegistrations(ctx.db, key);
  const decisions = await fileDecisions(ctx.db, key);
  const access = await fileAccess(ctx.db, key.organisationId);
  const corrections = (await correctionsOf(ctx.db, key.organisationId)).filter(({ registrationId }) => registrationId === key.id);
  const corrected = corrections.map(({ at, by, reason }): FileEvent => ({ at, what: 'corrected', by, reason }));
  const { formulas, options } = edition.prices;
  return {
    ...key,
    reference: head.reference, state: head.state, version: head.version, submittedAt: head.submittedAt, locale: head.locale === 'en' ? 'en' : 'fr',
    possible: mayDecide(ctx.actor) ? possibleDecisions(head.state) : [],
    edition: { id: edition.id, label: edition.label },
    body: {
      name: head.name, siren: head.siren, kind: labelOf(edition.kinds, head.kind), population: head.population,
      departmentCode: head.departmentCode, source: head.source,
      stratum: edition.strata.find(({ id }) => id === head.stratum)?.label ?? null,
      stratumReason: reasonOf(edition, head),
      newcomer: await isNewcomer(ctx.db, key),
    },
    formula: labelOf(formulas, head.formula), options: head.options.map((id) => labelOf(options, id)),
    certified: head.certified, certification: head.certification, certificationNumber: head.certificationNumber,
    certificationExpiresOn: head.certificationExpiresOn, certificationProven: head.certificationProven,
    price: readStoredPrice(head.price), vatPercent: edition.prices.vat_percent,
    priceLabels: [...formulas, ...options].map(({ id, label }) => ({ id, label })),
    sites: await fileSites(ctx.db, key), contacts: await fileContacts(ctx.db, key),
    signsFor: [head.signsForName, head.signsForTitle].filter(Boolean).join(', ') || null,
    history: historyOf(head.submittedAt, [...decisions, ...access, ...corrected], notices), notices, others, twins: await twinRegistrations(ctx.db, { ...key, editionId: head.editionId, siren: head.siren }),
    notes: (await notesOf(ctx.db, key.organisationId)).filter(({ registrationId }) => registrationId === key.id),
    facts: {
      kind: head.kind, population: head.populationSet, directoryPopulation: head.directoryPopulation, band: head.band, stratum: head.stratum, formula: head.formula,
    },
  };
}

/** Why the body stands in its stratum: by the rule, else because the operator said so. */
function reasonOf(edition: Edition, head: { kind: string; population: number | null; stratum: string }): StratumReason {
  const rule = stratumOf(edition, head.kind, head.population);
  return rule.stratum === head.stratum ? rule.reason : { code: 'set_by_operator' };
}

function historyOf(submittedAt: Date, facts: FileEvent[], notices: StaffNotice[]): FileEvent[] {
  const told = notices.map((notice): FileEvent => ({ at: notice.declaredAt, what: 'staff_notice', by: notice.declaredBy, reason: notice.bodyConsulted }));
  const submitted: FileEvent = { at: submittedAt, what: 'submitted', by: null, reason: null };
  return [submitted, ...facts, ...told].toSorted((a, b) => second(a.at) - second(b.at) || consequences(a) - consequences(b));
}

const second = (at: Date) => Math.floor(at.getTime() / 1000);

/** What one request did bears the same second: the access that an acceptance opened comes after it. */
const consequences = (event: FileEvent) => (event.what === 'submitted' ? 0 : event.what === 'access' ? 2 : 1);

function labelOf(among: readonly { id: string; label: Edition['label'] }[], id: string): Edition['label'] {
  return among.find((one) => one.id === id)?.label ?? { fr: id, en: id };
}
