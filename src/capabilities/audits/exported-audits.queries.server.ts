import { sql } from 'kysely';
import type { Answer } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A validated audit as it is exported; nothing tells who made it. Answers as lists of one order. */
export interface ExportedAudit {
  organisationId: string;
  id: string;
  /** SIREN, else official code, else name: by which the body is found again. */
  body: string;
  site: string;
  channel: Channel;
  scenarioKind: string;
  scenarioId: string;
  persona: string;
  network: number | null;
  contactedAt: Date;
  answeredThrough: string | null;
  remarks: string | null;
  simulated: boolean;
  items: string[];
  values: (string | number | null)[];
  empties: Answer['empty'][];
}

/** The next validated audits of an edition after a given one, each in its latest version. */
export async function exportedAuditsAfter(db: Tx, editionId: string, after: { organisationId: string; id: string } | null, limit: number): Promise<ExportedAudit[]> {
  const { rows } = await sql<ExportedAudit>`
    select a.organisation_id as "organisationId", a.id, coalesce(o.siren, o.insee_code, o.name) as body, s.name as site, a.channel,
      m.scenario_kind as "scenarioKind", m.scenario_id as "scenarioId", m.persona, m.network, v.contacted_at as "contactedAt",
      v.answered_through as "answeredThrough", v.remarks, a.simulated, w.items, w.values, w.empties
    from audit a
    join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
    join organisation o on o.id = a.organisation_id
    join site s on s.organisation_id = a.organisation_id and s.id = a.site_id
    join lateral (select version, contacted_at, answered_through, remarks from audit_version
      where organisation_id = a.organisation_id and audit_id = a.id order by version desc limit 1) v on true
    join lateral (select array_agg(item_id) as items, jsonb_agg(value) as values, array_agg(empty) as empties from answer
      where organisation_id = a.organisation_id and audit_id = a.id and version = v.version) w on true
    where a.edition_id = ${editionId} and m.state = 'validated'
      ${after ? sql`and (a.organisation_id, a.id) > (${after.organisationId}::uuid, ${after.id}::uuid)` : sql``}
    order by a.organisation_id, a.id limit ${limit}`.execute(db);
  return rows;
}
