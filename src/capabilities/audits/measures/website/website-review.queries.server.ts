import type { Tx } from '#platform/db/transaction.ts';

export interface WebsiteReview {
  organisation_id: string;
  id: string;
  mission_id: string;
  url: string;
  state: 'asked' | 'done' | 'failed';
  asked_at: Date;
  failure: string | null;
  outcome: unknown;
}

const columns = ['organisation_id', 'id', 'mission_id', 'url', 'state', 'asked_at', 'failure', 'outcome'] as const;

export async function latestReview(db: Tx, organisationId: string, missionId: string): Promise<WebsiteReview | undefined> {
  return reviews(db).where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

export async function reviewById(db: Tx, organisationId: string, id: string): Promise<WebsiteReview | undefined> {
  return reviews(db).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
}

function reviews(db: Tx) {
  return db.selectFrom('website_review').select(columns).$narrowType<Pick<WebsiteReview, 'state'>>(); // as its check lists them
}

export async function insertReview(db: Tx, review: Pick<WebsiteReview, 'organisation_id' | 'id' | 'mission_id' | 'url'> & { asked_by: string | null; asked_at: Date }): Promise<void> {
  await db.insertInto('website_review').values(review).execute();
}

/** Ends a review that is under way; false when it has ended already. */
export async function endReview(db: Tx, organisationId: string, id: string, end: { state: 'done' | 'failed'; failure: string | null; outcome: unknown; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('website_review').set({ state: end.state, failure: end.failure, outcome: JSON.stringify(end.outcome), finished_at: end.at })
    .where('organisation_id', '=', organisationId).where('id', '=', id).where('state', '=', 'asked')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
