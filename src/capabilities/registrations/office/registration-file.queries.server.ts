import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { newcomer } from '../newcomer.ts';
import type { Decision, RegistrationState } from '../registration.ts';
import { storedNetworks, storedOptions, type FileContact, type FileEvent, type FileSite, type OtherRegistration, type StaffNotice, type TwinRegistration } from './registration-file.ts';

interface Key {
  organisationId: string;
  id: string;
}

export async function fileHead(db: Tx, key: Key) {
  const row = await db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select([
      'r.reference', sql<RegistrationState>`r.state`.as('state'), 'r.submitted_at as submittedAt', 'r.locale', 'r.edition_id as editionId',
      'r.kind', 'r.stratum', 'r.formula', 'r.options', 'r.certified', 'r.certification', 'r.certification_number as certificationNumber', sql<string | null>`r.certification_expires_on::text`.as('certificationExpiresOn'), sql<boolean>`r.certification_proof is not null`.as('certificationProven'), 'r.price', 'r.version', 'r.price_band as band',
      'r.population as populationSet', 'o.population as directoryPopulation', sql<number | null>`coalesce(r.population, o.population)`.as('population'),
      'r.signs_for_name as signsForName', 'r.signs_for_title as signsForTitle', 'o.name', 'o.siren', 'o.department_code as departmentCode', 'o.source',
    ])
    .where('r.organisation_id', '=', key.organisationId).where('r.id', '=', key.id)
    .executeTakeFirst();
  return row && { ...row, options: storedOptions.parse(row.options) };
}

export async function fileSites(db: Tx, key: Key): Promise<FileSite[]> {
  const rows = await db
    .selectFrom('registration_site as rs')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'rs.organisation_id').onRef('s.id', '=', 'rs.site_id'))
    .select([
      's.id', 's.name', sql<FileSite['role']>`s.role`.as('role'), 's.siret', 's.address', 's.postcode', 's.city', 's.phone', 's.email',
      's.website', 's.networks', 'rs.counter_visit as counterVisit',
    ])
    .where('rs.organisation_id', '=', key.organisationId).where('rs.registration_id', '=', key.id)
    .orderBy('s.role', 'desc').orderBy('s.name')
    .execute();
  return rows.map((row) => ({ ...row, networks: storedNetworks.parse(row.networks) }));
}

export async function fileContacts(db: Tx, key: Key): Promise<FileContact[]> {
  return db
    .selectFrom('registration_contact')
    .select([sql<FileContact['role']>`role`.as('role'), 'name', 'job_title as jobTitle', 'email', 'phone'])
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id)
    .orderBy('role', 'desc')
    .execute();
}

/** Decisions of the registration, the oldest first. */
export async function fileDecisions(db: Tx, key: Key): Promise<FileEvent[]> {
  return db
    .selectFrom('registration_decision as d')
    .leftJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.decided_at as at', sql<Decision>`d.decision`.as('what'), 'p.name as by', 'd.reason'])
    .where('d.organisation_id', '=', key.organisationId).where('d.registration_id', '=', key.id)
    .orderBy('d.decided_at').orderBy('d.id')
    .execute();
}

/** Staff notices that the body declared for the edition, the latest first. */
export async function staffNotices(db: Tx, organisationId: string, editionId: string): Promise<StaffNotice[]> {
  return db
    .selectFrom('staff_notice as n')
    .leftJoin('person as p', 'p.id', 'n.declared_by')
    .select([
      'n.id', 'n.notified_on as notifiedOn', 'n.body_consulted as bodyConsulted', 'n.contacts_announced as contactsAnnounced',
      'p.name as declaredBy', 'n.declared_at as declaredAt',
    ])
    .where('n.organisation_id', '=', organisationId).where('n.edition_id', '=', editionId)
    .orderBy('n.declared_at', 'desc')
    .execute();
}

/** The body's other registrations, of this edition and of others, the latest first. */
export async function otherRegistrations(db: Tx, key: Key): Promise<OtherRegistration[]> {
  return db
    .selectFrom('registration')
    .select(['id', 'edition_id as editionId', sql<RegistrationState>`state`.as('state'), 'reference', 'submitted_at as submittedAt'])
    .where('organisation_id', '=', key.organisationId).where('id', '<>', key.id)
    .orderBy('submitted_at', 'desc')
    .execute();
}

/** Standing registrations of an edition by other bodies with the same SIREN. */
export async function twinRegistrations(db: Tx, key: Key & { editionId: string; siren: string | null }): Promise<TwinRegistration[]> {
  if (key.siren === null) return [];
  return db
    .selectFrom('registration as r').innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.organisation_id as organisationId', 'r.id', 'o.name', 'r.reference', sql<RegistrationState>`r.state`.as('state')])
    .where('o.siren', '=', key.siren).where('r.organisation_id', '<>', key.organisationId).where('r.edition_id', '=', key.editionId)
    .where('r.state', 'not in', ['declined', 'withdrawn'])
    .orderBy('r.submitted_at')
    .execute();
}

/** Whether the registration is of a body new to the barometer, by its SIREN too. */
export async function isNewcomer(db: Tx, key: Key): Promise<boolean> {
  const row = await db.selectFrom('registration as r').select(newcomer.as('newcomer')).where('r.organisation_id', '=', key.organisationId).where('r.id', '=', key.id).executeTakeFirst();
  return row?.newcomer ?? true;
}

/** Who was given access to the body's space, the oldest first; `reason` is the person's name. */
export async function fileAccess(db: Tx, organisationId: string): Promise<FileEvent[]> {
  return db
    .selectFrom('event as e')
    .leftJoin('person as subject', (join) => join.on(sql<boolean>`subject.id::text = e.subject_id`))
    .leftJoin('person as actor', 'actor.id', 'e.actor_id')
    .select(['e.occurred_at as at', sql<'access'>`'access'`.as('what'), 'actor.name as by', 'subject.name as reason'])
    .where('e.organisation_id', '=', organisationId).where('e.name', '=', 'role.granted')
    .orderBy('e.occurred_at')
    .execute();
}
