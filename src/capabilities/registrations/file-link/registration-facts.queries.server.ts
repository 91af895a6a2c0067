import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { readStoredPrice, storedOptions } from '../office/registration-file.ts';
import { shownState } from '../draw/shown-state.ts';
import type { RegistrationState } from '../registration.ts';

/** What ordering needs to know of a registration. */
export type RegistrationFacts = NonNullable<Awaited<ReturnType<typeof registrationFacts>>>;

/** A registration with its body, main site and the contacts that commit it; null where the transaction sees none. */
export async function registrationFacts(db: Tx, key: { organisationId: string; registrationId: string }) {
  const row = await db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.edition_id', shownState('r').as('state'), 'r.reference', 'r.locale', 'r.formula', 'r.kind', 'r.price', 'r.quote_needed', 'r.submitted_at', 'r.options', 'r.signs_for_name', 'r.signs_for_title', 'o.name', 'o.siren'])
    .where('r.organisation_id', '=', key.organisationId).where('r.id', '=', key.registrationId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    organisationId: key.organisationId, registrationId: key.registrationId,
    editionId: row.edition_id, reference: row.reference, formula: row.formula, kind: row.kind, quoteNeeded: row.quote_needed,
    state: row.state as RegistrationState, // the check constraint holds the list
    locale: row.locale === 'en' ? ('en' as const) : ('fr' as const),
    price: readStoredPrice(row.price), submittedAt: row.submitted_at, name: row.name, siren: row.siren,
    options: storedOptions.parse(row.options),
    /** On whose behalf the referent signs. */
    signsFor: row.signs_for_name === null ? null : { name: row.signs_for_name, jobTitle: row.signs_for_title },
    sites: await sitesOf(db, key), contacts: await contactsOf(db, key), accountingEmail: await accountingEmailOf(db, key),
  };
}

/** The registration of a reference number, whose file may still be opened. */
export function registrationByReference(db: Tx, reference: string) {
  return db
    .selectFrom('registration').select(['organisation_id as organisationId', 'id as registrationId'])
    .where('reference', '=', reference).where('state', '<>', 'declined').executeTakeFirst();
}

/** Its sites, the main one first. */
function sitesOf(db: Tx, key: { organisationId: string; registrationId: string }) {
  return db
    .selectFrom('registration_site as rs')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'rs.organisation_id').onRef('s.id', '=', 'rs.site_id'))
    .select(['s.name', 's.role', 's.siret', 's.address', 's.postcode', 's.city', 'rs.counter_visit as counterVisit'])
    .where('rs.organisation_id', '=', key.organisationId).where('rs.registration_id', '=', key.registrationId)
    .orderBy('s.role', 'desc').orderBy('s.id').execute();
}

async function contactsOf(db: Tx, key: { organisationId: string; registrationId: string }) {
  const rows = await db
    .selectFrom('registration_contact').select(['role', 'name', 'job_title as jobTitle', 'email', 'phone'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId)
    .where('role', 'in', ['referent', 'decision_maker']).orderBy('role', 'desc').execute();
  return rows.map((row) => ({ ...row, role: row.role as 'referent' | 'decision_maker' })); // asked for just above
}

/** Where invoices are to be announced, if the body said so. */
async function accountingEmailOf(db: Tx, key: { organisationId: string; registrationId: string }): Promise<string | null> {
  const row = await db
    .selectFrom('registration_contact').select('email')
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId).where('role', '=', 'accounting')
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Registrations of an edition that wait for a quotation or a decision, those on quotation only. */
export function registrationsOnQuotation(db: Tx, editionId: string) {
  return db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.organisation_id as organisationId', 'r.id as registrationId', 'r.reference', 'r.submitted_at as submittedAt', 'o.name'])
    .where('r.edition_id', '=', editionId).where('r.quote_needed', '=', true).where('r.state', 'in', ['submitted', 'waiting'])
    .orderBy('r.submitted_at').execute();
}

/** Place of a registration among those of its edition that asked for an option, by the day they came, from 1. */
export async function rankForOption(db: Tx, given: { registrationId: string; editionId: string; option: string; submittedAt: Date }): Promise<number> {
  const { before } = await db
    .selectFrom('registration').select((eb) => eb.fn.countAll<number>().as('before'))
    .where('edition_id', '=', given.editionId).where('id', '<>', given.registrationId).where('state', 'not in', ['declined', 'withdrawn'])
    .where(sql<boolean>`options ? ${given.option}`)
    .where((eb) => eb.or([eb('submitted_at', '<', given.submittedAt), eb.and([eb('submitted_at', '=', given.submittedAt), eb('id', '<', given.registrationId)])]))
    .executeTakeFirstOrThrow();
  return before + 1;
}

/** The other live registrations of the same body in the same edition: the office has to choose one. */
export function duplicatesOf(db: Tx, given: { organisationId: string; registrationId: string; editionId: string }) {
  return db
    .selectFrom('registration').select(['id', 'reference', 'state', 'submitted_at as submittedAt'])
    .where('organisation_id', '=', given.organisationId).where('edition_id', '=', given.editionId).where('id', '<>', given.registrationId)
    .where('state', 'not in', ['declined', 'withdrawn']).orderBy('submitted_at').execute();
}

/** The registrations of a body, the latest first. */
export function registrationsOf(db: Tx, organisationId: string) {
  return db
    .selectFrom('registration').select(['id', 'edition_id as editionId', 'reference', shownState('registration').as('state'), 'formula', 'submitted_at as submittedAt'])
    .where('organisation_id', '=', organisationId).orderBy('submitted_at', 'desc').execute();
}
