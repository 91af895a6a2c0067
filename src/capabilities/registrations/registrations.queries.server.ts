import type { Tx } from '#platform/db/transaction.ts';
import type { Decision, RegistrationState } from './registration.ts';

export interface NewRegistration {
  organisationId: string;
  id: string;
  editionId: string;
  formula: string;
  options: string[];
  stratum: string;
  kind: string;
  certified: boolean;
  certification: string | null;
  locale: string;
  /** The price with the facts it was computed from, kept as told to the body. */
  price: object;
  /** Total including VAT of what has a public price. */
  totalCents: number;
  quoteNeeded: boolean;
  reference: string;
  submittedAt: Date;
  sites: { siteId: string; counterVisit: boolean }[];
  contacts: NewContact[];
  /** On whose behalf the referent signs. */
  signsFor: { name: string; jobTitle: string } | null;
  certificate: { number: string | null; expiresOn: string | null; proof: object | null };
}

export type ContactRole = 'referent' | 'decision_maker' | 'reader' | 'accounting';

export interface NewContact {
  role: ContactRole;
  /** Order among contacts of one role, from 0. */
  place: number;
  name: string;
  jobTitle: string | null;
  email: string;
  phone: string | null;
}

/** A registration with its sites and contacts. */
export async function insertRegistration(db: Tx, given: NewRegistration): Promise<void> {
  const key = { organisation_id: given.organisationId, registration_id: given.id };
  await db
    .insertInto('registration')
    .values({
      organisation_id: given.organisationId, id: given.id, edition_id: given.editionId, state: 'submitted',
      formula: given.formula, options: JSON.stringify(given.options), stratum: given.stratum, kind: given.kind,
      certified: given.certified, certification: given.certification, locale: given.locale,
      price: JSON.stringify(given.price), total_cents: given.totalCents, quote_needed: given.quoteNeeded,
      reference: given.reference, submitted_at: given.submittedAt,
      signs_for_name: given.signsFor?.name ?? null, signs_for_title: given.signsFor?.jobTitle ?? null,
      certification_number: given.certificate.number, certification_expires_on: given.certificate.expiresOn,
      certification_proof: given.certificate.proof === null ? null : JSON.stringify(given.certificate.proof),
    })
    .execute();
  await db
    .insertInto('registration_site')
    .values(given.sites.map((site) => ({ ...key, site_id: site.siteId, counter_visit: site.counterVisit })))
    .execute();
  await db
    .insertInto('registration_contact')
    .values(given.contacts.map((contact) => ({
      ...key, role: contact.role, place: contact.place, name: contact.name, job_title: contact.jobTitle, email: contact.email, phone: contact.phone,
    })))
    .execute();
}

/**
 * Moves a registration to a state from one of `from`, and counts its version up. Null when it was elsewhere, or not at
 * version `seen`, because somebody was quicker; else its new version.
 */
export async function moveRegistration(
  db: Tx,
  key: { organisationId: string; id: string },
  to: Decision,
  from: readonly RegistrationState[],
  seen?: number,
): Promise<number | null> {
  const row = await db
    .updateTable('registration').set((eb) => ({ state: to, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', key.organisationId).where('id', '=', key.id).where('state', 'in', [...from])
    .$if(seen !== undefined, (query) => query.where('version', '=', seen ?? 0))
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Counts a registration's version up from `seen`, for a change kept elsewhere; null when it is not at that version. */
export async function countVersion(db: Tx, key: { organisationId: string; id: string }, seen?: number): Promise<number | null> {
  const row = await db
    .updateTable('registration').set((eb) => ({ version: eb('version', '+', 1) }))
    .where('organisation_id', '=', key.organisationId).where('id', '=', key.id)
    .$if(seen !== undefined, (query) => query.where('version', '=', seen ?? 0))
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export interface NewDecision {
  id: string;
  organisationId: string;
  registrationId: string;
  decision: Decision;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date;
}

export async function insertDecision(db: Tx, given: NewDecision): Promise<void> {
  await db
    .insertInto('registration_decision')
    .values({
      organisation_id: given.organisationId, id: given.id, registration_id: given.registrationId, decision: given.decision,
      reason: given.reason, decided_by: given.decidedBy, decided_at: given.decidedAt,
    })
    .execute();
}

export interface NewStaffNotice {
  id: string;
  organisationId: string;
  editionId: string;
  notifiedOn: string;
  bodyConsulted: string;
  contactsAnnounced: number;
  /** Day on which the notice was posted up for the staff. */
  postedOn?: string | null;
  /** A file of the store. */
  proof?: object | null;
  declaredBy: string | null;
  declaredAt: Date;
}

export async function insertStaffNotice(db: Tx, given: NewStaffNotice): Promise<void> {
  await db
    .insertInto('staff_notice')
    .values({
      organisation_id: given.organisationId, id: given.id, edition_id: given.editionId, notified_on: given.notifiedOn,
      body_consulted: given.bodyConsulted, contacts_announced: given.contactsAnnounced, declared_by: given.declaredBy,
      declared_at: given.declaredAt, posted_on: given.postedOn ?? null, proof: given.proof ? JSON.stringify(given.proof) : null,
    })
    .execute();
}

/** The readers that a body named when it signed up. */
export async function readersOf(db: Tx, key: { organisationId: string; id: string }): Promise<{ name: string; email: string }[]> {
  return db
    .selectFrom('registration_contact').select(['name', 'email'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id).where('role', '=', 'reader').orderBy('place').execute();
}

/** What a decision needs to know of a registration. */
export interface RegistrationCore {
  organisationId: string;
  id: string;
  editionId: string;
  state: RegistrationState;
  version: number;
  reference: string;
  locale: 'fr' | 'en';
  organisationName: string;
  contacts: { role: 'referent' | 'decision_maker'; name: string; email: string }[];
}

export async function registrationCore(db: Tx, key: { organisationId: string; id: string }): Promise<RegistrationCore | null> {
  const row = await db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.edition_id', 'r.state', 'r.version', 'r.reference', 'r.locale', 'o.name'])
    .where('r.organisation_id', '=', key.organisationId).where('r.id', '=', key.id)
    .executeTakeFirst();
  if (!row) return null;
  const contacts = await db
    .selectFrom('registration_contact').select(['role', 'name', 'email'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id)
    // Readers and accountants are not written to about decisions.
    .where('role', 'in', ['referent', 'decision_maker'])
    .orderBy('role', 'desc').execute();
  return {
    organisationId: key.organisationId, id: key.id, editionId: row.edition_id, version: row.version, reference: row.reference, organisationName: row.name,
    state: row.state as RegistrationState, // the check constraint holds the list
    locale: row.locale === 'en' ? 'en' : 'fr',
    contacts: contacts.map((contact) => ({ ...contact, role: contact.role as 'referent' | 'decision_maker' })), // likewise
  };
}
