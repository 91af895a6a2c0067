import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What an import compares a line with, to see whether it is the same audit again. */
export interface KnownAudit {
  channel: string;
  scenarioKind: string;
  scenarioId: string;
  persona: string;
  network: number | null;
  simulated: boolean;
  /** Of every version. */
  hashes: string[];
}

/** Those of the given audits that are recorded, by their id. */
export async function knownAudits(db: Tx, audits: readonly { organisationId: string; auditId: string }[]): Promise<Map<string, KnownAudit>> {
  if (audits.length === 0) return new Map();
  const { rows } = await sql<KnownAudit & { id: string }>`
    select a.id, m.channel, m.scenario_kind as "scenarioKind", m.scenario_id as "scenarioId", m.persona, m.network, a.simulated,
      (select array_agg(v.content_hash) from audit_version v where v.organisation_id = a.organisation_id and v.audit_id = a.id) as hashes
    from unnest(${audits.map((a) => a.organisationId)}::uuid[], ${audits.map((a) => a.auditId)}::uuid[]) as wanted (organisation_id, id)
    join audit a on a.organisation_id = wanted.organisation_id and a.id = wanted.id
    join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id`.execute(db);
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}
