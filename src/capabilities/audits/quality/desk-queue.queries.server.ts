import { sql } from 'kysely';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayDecide } from './may-review.queries.server.ts';

export interface WaitingAudit {
  organisation_id: string;
  id: string;
  edition_id: string;
  channel: Channel;
  scenario_kind: string;
  organisation_name: string;
  site_name: string;
  version: number;
  contacted_at: Date;
  submitted_at: Date;
  late: boolean;
  /** Severities of the findings that nobody has explained. */
  severities: (1 | 2 | 3)[];
  /** Missions of its site by channel, those cancelled or rejected left out. */
  planned: Record<string, number>;
}

/** Audits that wait for a decision this person may take. */
export async function waitingAudits(db: Tx, personId: string): Promise<WaitingAudit[]> {
  const { rows } = await sql<WaitingAudit>`
    select a.organisation_id, a.id, a.edition_id, a.channel, m.scenario_kind, o.name as organisation_name, s.name as site_name,
      v.version, v.contacted_at, v.submitted_at, v.late,
      array(select f.severity from audit_finding f where f.organisation_id = a.organisation_id and f.audit_id = a.id and f.version = v.version
        and not exists (select from audit_finding_resolution r where r.organisation_id = f.organisation_id and r.audit_id = f.audit_id
          and r.version = f.version and r.rule = f.rule and r.subject = f.subject and r.verdict = 'explained')) as severities,
      (select jsonb_object_agg(n.channel, n.count) from (select p.channel, count(*) as count from mission p
        where p.organisation_id = a.organisation_id and p.site_id = a.site_id and p.edition_id = a.edition_id and p.state not in ('cancelled', 'rejected')
        group by 1) n) as planned
    from mission m
    join audit a on a.organisation_id = m.organisation_id and a.mission_id = m.id
    join lateral (select version, contacted_at, submitted_at, late from audit_version
      where organisation_id = a.organisation_id and audit_id = a.id order by version desc limit 1) v on true
    join organisation o on o.id = a.organisation_id
    join site s on s.organisation_id = a.organisation_id and s.id = a.site_id
    where m.state = 'submitted'
      and ${mayDecide(personId, sql`a.organisation_id`, sql`a.id`)}`.execute(db);
  return rows;
}
