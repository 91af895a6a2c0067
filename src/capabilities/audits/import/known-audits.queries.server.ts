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
  versions: KnownVersion[];
}

export interface KnownVersion {
  contactedAt: Date;
  answeredThrough: string | null;
  remarks: string | null;
  /** Questions that have an answer, with it and what was noted: two lists of one order. */
  items: string[];
  values: (string | number)[];
}

type Row = Omit<KnownAudit, 'versions'> & KnownVersion & { id: string };

/** Those of the given audits that are recorded, by their id, with every version. */
export async function knownAudits(db: Tx, audits: readonly { organisationId: string; auditId: string }[]): Promise<Map<string, KnownAudit>> {
  if (audits.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select a.id, m.channel, m.scenario_kind as "scenarioKind", m.scenario_id as "scenarioId", m.persona, m.network, a.simulated,
      v.contacted_at as "contactedAt", v.answered_through as "answeredThrough", v.remarks, w.items, w.values
    from unnest(${audits.map((a) => a.organisationId)}::uuid[], ${audits.map((a) => a.auditId)}::uuid[]) as wanted (organisation_id, id)
    join audit a on a.organisation_id = wanted.organisation_id and a.id = wanted.id
    join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
    join audit_version v on v.organisation_id = a.organisation_id and v.audit_id = a.id
    join lateral (select coalesce(array_agg(item_id), '{}') as items, coalesce(jsonb_agg(value), '[]') as values from answer
      where organisation_id = a.organisation_id and audit_id = a.id and version = v.version and value is not null) w on true
    order by a.id, v.version`.execute(db);
  const known = new Map<string, KnownAudit>();
  for (const { id, contactedAt, answeredThrough, remarks, items, values, ...audit } of rows) {
    const entry = known.get(id) ?? { ...audit, versions: [] };
    entry.versions.push({ contactedAt, answeredThrough, remarks, items, values });
    known.set(id, entry);
  }
  return known;
}
