import type { Tx } from '#platform/db/transaction.ts';
import type { Consent, ConsentAnswer } from './consent.ts';

/** Answers of a body, the last one first. */
export async function consentsOf(db: Tx, organisationId: string, editionId: string): Promise<Consent[]> {
  const rows = await db
    .selectFrom('trophy_consent').select(['answer', 'as_finalist', 'given_at'])
    .where('organisation_id', '=', organisationId).where('edition_id', '=', editionId).orderBy('given_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map((row) => ({ answer: row.answer as ConsentAnswer, asFinalist: row.as_finalist, givenAt: row.given_at })); // a check of the table holds the list
}

export async function insertConsent(db: Tx, consent: { id: string; organisationId: string; editionId: string; answer: ConsentAnswer; asFinalist: boolean; by: string | null; at: Date }): Promise<void> {
  await db.insertInto('trophy_consent').values({
    organisation_id: consent.organisationId, id: consent.id, edition_id: consent.editionId, answer: consent.answer, as_finalist: consent.asFinalist, given_by: consent.by, given_at: consent.at,
  }).execute();
}

/** The last answer of each body of an edition. */
export async function lastConsents(db: Tx, editionId: string): Promise<Map<string, Consent>> {
  const rows = await db
    .selectFrom('trophy_consent').distinctOn('organisation_id').select(['organisation_id', 'answer', 'as_finalist', 'given_at'])
    .where('edition_id', '=', editionId).orderBy('organisation_id').orderBy('given_at', 'desc').orderBy('id', 'desc').execute();
  return new Map(rows.map((row) => [row.organisation_id, { answer: row.answer as ConsentAnswer, asFinalist: row.as_finalist, givenAt: row.given_at }])); // as above
}

/** Editions in which a body takes part, the newest first. */
export async function editionsOfBody(db: Tx, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('registration').select('edition_id').distinct().where('organisation_id', '=', organisationId).where('state', '=', 'accepted').orderBy('edition_id', 'desc').execute();
  return rows.map(({ edition_id: id }) => id);
}
