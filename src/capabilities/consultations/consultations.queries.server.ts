import { sql, type Selectable } from 'kysely';
import type { ConsultationState } from '#core/consultations/states.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Consultation as ConsultationTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Audience, Consultation } from './consultation.ts';
import { storedContent } from './consultation.stored.ts';

const columns = ['organisation_id', 'id', 'slug', 'content', 'languages', 'state', 'opens_at', 'closes_at', 'audience', 'invitations'] as const;

const asConsultation = (row: Pick<Selectable<ConsultationTable>, (typeof columns)[number]>): Consultation => ({
  organisationId: row.organisation_id, id: row.id, slug: row.slug, content: storedContent.parse(row.content), languages: row.languages.filter(isLocale),
  state: row.state as ConsultationState, // held by a check constraint
  opensAt: row.opens_at?.toISOString() ?? null, closesAt: row.closes_at?.toISOString() ?? null,
  audience: row.audience as Audience, // held by a check constraint
  invitations: row.invitations,
});

/** The consultations of a body, the newest first. */
export async function consultationsOf(db: Tx, organisationId: string): Promise<Consultation[]> {
  const rows = await db.selectFrom('consultation').select(columns).where('organisation_id', '=', organisationId).orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(asConsultation);
}

export async function consultationOf(db: Tx, key: { organisationId: string; id: string }): Promise<Consultation | undefined> {
  const row = await db.selectFrom('consultation').select(columns).where('organisation_id', '=', key.organisationId).where('id', '=', key.id).executeTakeFirst();
  return row && asConsultation(row);
}

/** Consultations whose dates have passed something that is not written down yet. */
export async function consultationsPastDates(db: Tx, now: string): Promise<Consultation[]> {
  const rows = await db.selectFrom('consultation').select(columns).where((is) => is.or([
    is.and([is('state', '=', 'scheduled'), is('opens_at', '<=', new Date(now))]), is.and([is('state', 'in', ['scheduled', 'open']), is('closes_at', '<=', new Date(now))]),
  ])).orderBy('id').execute();
  return rows.map(asConsultation);
}

/** The consultation of that name. A visitor sees it until the end of the transaction: row-level security asks for the name. */
export async function consultationBySlug(db: Tx, slug: string): Promise<Consultation | undefined> {
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) return undefined;
  await sql`select set_config('parvis.consultation', ${slug}, true)`.execute(db);
  const row = await db.selectFrom('consultation').select(columns).where('slug', '=', slug).executeTakeFirst();
  return row && asConsultation(row);
}

export async function insertConsultation(db: Tx, made: Consultation, by: { personId: string | null; at: Date }): Promise<void> {
  await db.insertInto('consultation').values({
    organisation_id: made.organisationId, id: made.id, slug: made.slug, content: JSON.stringify(made.content), languages: made.languages, state: made.state,
    opens_at: made.opensAt, closes_at: made.closesAt, audience: made.audience, created_by: by.personId, created_at: by.at,
  }).execute();
}

export async function updateConsultation(db: Tx, made: Consultation): Promise<void> {
  await db.updateTable('consultation').set({
    slug: made.slug, content: JSON.stringify(made.content), languages: made.languages, state: made.state, opens_at: made.opensAt, closes_at: made.closesAt, audience: made.audience,
  }).where('organisation_id', '=', made.organisationId).where('id', '=', made.id).execute();
}

/** Counts more invitations. */
export async function addInvitations(db: Tx, key: { organisationId: string; id: string }, count: number): Promise<void> {
  await db.updateTable('consultation').set(({ eb }) => ({ invitations: eb('invitations', '+', count) })).where('organisation_id', '=', key.organisationId).where('id', '=', key.id).execute();
}
