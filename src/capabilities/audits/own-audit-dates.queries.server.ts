import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What became of the audit of a mission, for the journal of who carried it. */
export interface OwnAuditDates {
  missionId: string;
  /** The first version received, and the last. */
  firstSentAt: Date;
  sentAt: Date;
  late: boolean;
  returns: number;
  decision: 'validated' | 'returned' | 'rejected' | null;
  decidedAt: Date | null;
  reason: string | null;
}

/** Dates and decisions of the audits that a person wrote, by mission. Row-level security shows an evaluator no other. */
export async function ownAuditDates(db: Tx, personId: string): Promise<Map<string, OwnAuditDates>> {
  const { rows } = await sql<OwnAuditDates>`
    with own as (select distinct organisation_id, audit_id from audit_author where author_id = ${personId}),
    sent as (
      select v.organisation_id, v.audit_id, min(v.submitted_at) as first_sent, max(v.submitted_at) as sent, bool_or(v.late) as late
      from audit_version v join own using (organisation_id, audit_id) group by 1, 2),
    decided as (
      select r.organisation_id, r.audit_id, (count(*) filter (where r.decision = 'returned'))::int as returns,
        (array_agg(r.decision order by r.version desc, r.decided_at desc))[1] as decision, max(r.decided_at) as decided_at,
        (array_agg(r.reason order by r.version desc, r.decided_at desc))[1] as reason
      from audit_review r join own using (organisation_id, audit_id) group by 1, 2)
    select a.mission_id as "missionId", s.first_sent as "firstSentAt", s.sent as "sentAt", s.late, coalesce(d.returns, 0) as returns, d.decision,
      d.decided_at as "decidedAt", d.reason
    from sent s join audit a on a.organisation_id = s.organisation_id and a.id = s.audit_id
    left join decided d on d.organisation_id = s.organisation_id and d.audit_id = s.audit_id`.execute(db);
  return new Map(rows.map((row) => [row.missionId, row]));
}
