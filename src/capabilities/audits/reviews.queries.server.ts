import type { Tx } from '#platform/db/transaction.ts';
import type { ReviewDecision } from './audit.ts';

export interface NewReview {
  organisationId: string;
  id: string;
  auditId: string;
  version: number;
  decision: ReviewDecision;
  reason: string | null;
  reviewerId: string | null;
}

export async function insertReviews(db: Tx, reviews: readonly NewReview[]): Promise<void> {
  if (reviews.length === 0) return;
  await db
    .insertInto('audit_review')
    .values(reviews.map((r) => ({
      organisation_id: r.organisationId, id: r.id, audit_id: r.auditId, version: r.version, decision: r.decision,
      reason: r.reason, reviewer_id: r.reviewerId,
    })))
    .execute();
}

export interface ReviewRow {
  version: number;
  decision: ReviewDecision;
  reason: string | null;
  decided_at: Date;
}

/** Decisions on an audit, the latest version first. */
export async function reviewsOf(db: Tx, organisationId: string, auditId: string): Promise<ReviewRow[]> {
  return db
    .selectFrom('audit_review').select(['version', 'decision', 'reason', 'decided_at'])
    .where('organisation_id', '=', organisationId).where('audit_id', '=', auditId)
    .orderBy('version', 'desc')
    .$narrowType<{ decision: ReviewDecision }>() // the check constraint holds the list
    .execute();
}

/** Whether this person wrote any version of the audit (four eyes). */
export async function isAuthor(db: Tx, organisationId: string, auditId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('audit_author').select('version')
    .where('organisation_id', '=', organisationId).where('audit_id', '=', auditId).where('author_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

export interface DecisionToTell {
  decision: ReviewDecision;
  reason: string | null;
  mission_id: string;
  email: string;
  name: string;
  locale: string;
}

/** The last decision on an audit with whom it concerns: who made the contact, whoever corrected a version of it since. */
export async function latestDecision(db: Tx, organisationId: string, auditId: string): Promise<DecisionToTell | undefined> {
  return db
    .selectFrom('audit_review as r')
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'r.organisation_id').onRef('a.id', '=', 'r.audit_id'))
    .innerJoin('audit_author as w', (join) =>
      join.onRef('w.organisation_id', '=', 'r.organisation_id').onRef('w.audit_id', '=', 'r.audit_id').on('w.version', '=', 1))
    .innerJoin('person as p', 'p.id', 'w.author_id')
    .select(['r.decision', 'r.reason', 'a.mission_id', 'p.email', 'p.name', 'p.locale'])
    .where('r.organisation_id', '=', organisationId).where('r.audit_id', '=', auditId)
    .orderBy('r.version', 'desc').limit(1)
    .$narrowType<{ decision: ReviewDecision }>() // the check constraint holds the list
    .executeTakeFirst();
}
