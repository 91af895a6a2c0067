import type { Channel } from '#core/scoring/dimensions.ts';
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

export interface QueuedAudit {
  organisation_id: string;
  id: string;
  channel: Channel;
  scenario_kind: string;
  organisation_name: string;
  site_name: string;
  version: number;
  contacted_at: Date;
  submitted_at: Date;
  late: boolean;
}

/** Audits that wait for a decision, oldest first, without those of the reader: nobody reviews their own. */
export async function reviewQueue(db: Tx, reviewerId: string, filter: { channel?: Channel | undefined; limit: number }): Promise<QueuedAudit[]> {
  let query = waiting(db, reviewerId)
    .select([
      'a.organisation_id', 'a.id', 'a.channel', 'm.scenario_kind', 'o.name as organisation_name', 's.name as site_name',
      'v.version', 'v.contacted_at', 'v.submitted_at', 'v.late',
    ])
    .orderBy('v.submitted_at').orderBy('a.id')
    .limit(filter.limit);
  if (filter.channel) query = query.where('a.channel', '=', filter.channel);
  return query.$narrowType<{ channel: Channel }>().execute(); // the check constraint holds the list
}

/** How many audits wait, by channel. */
export async function countWaiting(db: Tx, reviewerId: string): Promise<{ channel: Channel; count: number }[]> {
  return waiting(db, reviewerId)
    .select((eb) => ['a.channel', eb.fn.countAll<number>().as('count')])
    .groupBy('a.channel')
    .$narrowType<{ channel: Channel }>() // the check constraint holds the list
    .execute();
}

function waiting(db: Tx, reviewerId: string) {
  return db
    .selectFrom('mission as m')
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id'))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('audit_version as last')
          .select(['last.version', 'last.contacted_at', 'last.submitted_at', 'last.late'])
          .whereRef('last.organisation_id', '=', 'a.organisation_id')
          .whereRef('last.audit_id', '=', 'a.id')
          .orderBy('last.version', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.site_id'))
    .where('m.state', '=', 'submitted')
    .where(({ not, exists, selectFrom }) =>
      not(exists(
        selectFrom('audit_author as w').select('w.version')
          .whereRef('w.organisation_id', '=', 'a.organisation_id').whereRef('w.audit_id', '=', 'a.id')
          .where('w.author_id', '=', reviewerId),
      )));
}

export interface DecisionToTell {
  decision: ReviewDecision;
  reason: string | null;
  mission_id: string;
  email: string;
  name: string;
  locale: string;
}

/** The last decision on an audit with whom it concerns. */
export async function latestDecision(db: Tx, organisationId: string, auditId: string): Promise<DecisionToTell | undefined> {
  return db
    .selectFrom('audit_review as r')
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'r.organisation_id').onRef('a.id', '=', 'r.audit_id'))
    .innerJoin('audit_author as w', (join) =>
      join.onRef('w.organisation_id', '=', 'r.organisation_id').onRef('w.audit_id', '=', 'r.audit_id').onRef('w.version', '=', 'r.version'))
    .innerJoin('person as p', 'p.id', 'w.author_id')
    .select(['r.decision', 'r.reason', 'a.mission_id', 'p.email', 'p.name', 'p.locale'])
    .where('r.organisation_id', '=', organisationId).where('r.audit_id', '=', auditId)
    .orderBy('r.version', 'desc').limit(1)
    .$narrowType<{ decision: ReviewDecision }>() // the check constraint holds the list
    .executeTakeFirst();
}
