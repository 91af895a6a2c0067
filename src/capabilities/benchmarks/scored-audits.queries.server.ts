import { sql } from 'kysely';
import type { Answer } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** An audit that counts in a published score, in the version that was scored. Nothing of it leads to who carried it. */
export interface ScoredAudit {
  id: string;
  siteId: string;
  siteName: string;
  channel: Channel;
  scenarioId: string;
  scenarioKind: string;
  /** Civil date of the contact, from which delays count. Shown as a month only. */
  sentOn: string;
  halfDay: 'morning' | 'afternoon' | 'out_of_hours' | null;
  departmentCode: string | null;
  simulated: boolean;
  answers: { itemId: string; value: string | number | null; empty: Answer['empty'] }[];
}

interface AuditLine extends Omit<ScoredAudit, 'answers' | 'siteName' | 'departmentCode'> {
  items: string[] | null;
  values: (string | number | null)[];
  empties: Answer['empty'][];
}

/**
 * The audits behind the published score of a body, of one of its sites, or one of them, in order of site, channel and
 * time. A participant sees them once the edition is published.
 */
export async function scoredAudits(
  db: Tx,
  filter: { organisationId: string; editionId?: string; siteId?: string; auditId?: string },
): Promise<(ScoredAudit & { editionId: string })[]> {
  const { rows } = await sql<AuditLine & { editionId: string }>`
    select c.edition_id as "editionId", a.id, a.site_id as "siteId", a.channel, a.simulated,
      m.scenario_id as "scenarioId", m.scenario_kind as "scenarioKind", m.half_day as "halfDay",
      to_char(v.contacted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "sentOn",
      w.items, w.values, w.empties
    from audit_cell c
    join audit a on a.organisation_id = c.organisation_id and a.id = c.audit_id
    join audit_version v on v.organisation_id = c.organisation_id and v.audit_id = c.audit_id and v.version = c.version
    join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
    join lateral (select array_agg(item_id) as items, jsonb_agg(value) as values, array_agg(empty) as empties from answer
      where organisation_id = c.organisation_id and audit_id = c.audit_id and version = c.version) w on true
    where c.organisation_id = ${filter.organisationId}
      ${filter.editionId ? sql`and c.edition_id = ${filter.editionId}` : sql``}
      ${filter.siteId ? sql`and c.site_id = ${filter.siteId}` : sql``}
      ${filter.auditId ? sql`and c.audit_id = ${filter.auditId}` : sql``}
    order by a.site_id, a.channel, v.contacted_at, a.id`.execute(db);
  const sites = await sitesOfBody(db, filter.organisationId);
  return rows.map(({ items, values, empties, ...audit }) => ({
    ...audit,
    siteName: sites.get(audit.siteId)?.name ?? '', departmentCode: sites.get(audit.siteId)?.departmentCode ?? null,
    answers: (items ?? []).map((itemId, i) => ({ itemId, value: values[i] ?? null, empty: empties[i] ?? null })),
  }));
}

/** Joined here rather than in SQL: each further table under row-level security makes the plan of the query above dearer. */
async function sitesOfBody(db: Tx, organisationId: string): Promise<Map<string, { name: string; departmentCode: string | null }>> {
  const rows = await db
    .selectFrom('site as s').innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select((eb) => ['s.id', 's.name', eb.fn.coalesce('s.department_code', 'o.department_code').as('departmentCode')])
    .where('s.organisation_id', '=', organisationId).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
