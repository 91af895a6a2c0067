import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { shownState } from '../draw/shown-state.ts';
import type { RegistrationState } from '../registration.ts';
import { storedProof, type StoredProof } from '../draft/draft.ts';
import type { ContactRole } from '../registrations.queries.server.ts';

/** A registration as its own body sees it. */
export interface OwnRegistration {
  id: string;
  editionId: string;
  reference: string;
  state: RegistrationState;
  formula: string;
  options: unknown;
  certified: boolean;
  certification: string | null;
  certificationNumber: string | null;
  certificationExpiresOn: string | null;
  certificationProof: StoredProof | null;
  locale: string;
  signsForName: string | null;
  signsForTitle: string | null;
  submittedAt: Date;
}

/** A body's registrations, the latest first. */
export async function ownRegistrations(db: Tx, organisationId: string): Promise<OwnRegistration[]> {
  const rows = await db
    .selectFrom('registration')
    .select([
      'id', 'edition_id as editionId', 'reference', shownState('registration').as('state'), 'formula', 'options', 'certified', 'certification',
      'certification_number as certificationNumber', sql<string | null>`certification_expires_on::text`.as('certificationExpiresOn'),
      'certification_proof as proof', 'locale', 'signs_for_name as signsForName', 'signs_for_title as signsForTitle', 'submitted_at as submittedAt',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('submitted_at', 'desc').orderBy('id', 'desc')
    .execute();
  return rows.map(({ proof, ...row }) => ({ ...row, certificationProof: proofOf(proof) }));
}

export async function sitesOfRegistration(db: Tx, key: { organisationId: string; id: string }): Promise<{ siteId: string; counterVisit: boolean }[]> {
  return db
    .selectFrom('registration_site').select(['site_id as siteId', 'counter_visit as counterVisit'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id)
    .execute();
}

export interface OwnContact {
  role: ContactRole;
  name: string;
  jobTitle: string | null;
  email: string;
  phone: string | null;
}

export async function contactsOfRegistration(db: Tx, key: { organisationId: string; id: string }): Promise<OwnContact[]> {
  return db
    .selectFrom('registration_contact')
    .select([sql<ContactRole>`role`.as('role'), 'name', 'job_title as jobTitle', 'email', 'phone'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id)
    .orderBy(sql`array_position(array['referent', 'decision_maker', 'accounting', 'reader'], role)`).orderBy('place')
    .execute();
}

export interface OwnNotice {
  id: string;
  notifiedOn: string;
  bodyConsulted: string;
  contactsAnnounced: number;
  postedOn: string | null;
  proof: StoredProof | null;
  declaredAt: Date;
}

/** Staff notices of a body for an edition, the latest first. */
export async function ownNotices(db: Tx, organisationId: string, editionId: string): Promise<OwnNotice[]> {
  const rows = await db
    .selectFrom('staff_notice')
    .select([
      'id', sql<string>`notified_on::text`.as('notifiedOn'), 'body_consulted as bodyConsulted', 'contacts_announced as contactsAnnounced',
      sql<string | null>`posted_on::text`.as('postedOn'), 'proof', 'declared_at as declaredAt',
    ])
    .where('organisation_id', '=', organisationId).where('edition_id', '=', editionId)
    .orderBy('declared_at', 'desc').orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, proof: proofOf(row.proof) }));
}

/** The proof of one staff notice; null where it has none or is not to be seen. */
export async function proofOfNotice(db: Tx, key: { organisationId: string; id: string }): Promise<StoredProof | null> {
  const row = await db.selectFrom('staff_notice').select('proof').where('organisation_id', '=', key.organisationId).where('id', '=', key.id).executeTakeFirst();
  return proofOf(row?.proof);
}

/** The proof of the certification that a registration declares; null likewise. */
export async function proofOfCertification(db: Tx, key: { organisationId: string; id: string }): Promise<StoredProof | null> {
  const row = await db.selectFrom('registration').select('certification_proof').where('organisation_id', '=', key.organisationId).where('id', '=', key.id).executeTakeFirst();
  return proofOf(row?.certification_proof);
}

function proofOf(stored: unknown): StoredProof | null {
  return storedProof.safeParse(stored).data ?? null;
}
