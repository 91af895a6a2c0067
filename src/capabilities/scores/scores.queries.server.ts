import { sql } from 'kysely';
import type { Answer } from '#core/questionnaire/types.ts';
import type { Channel, OrganisationScore, SiteScore, StoredAuditCells } from '#core/scoring/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A validated audit with all its answers, as scoring reads it. */
export interface ScorableAudit {
  organisationId: string;
  auditId: string;
  siteId: string;
  channel: Channel;
  version: number;
  simulated: boolean;
  departmentCode: string | null;
  /** Civil date of the contact, from which delays count. */
  sentOn: string;
  answers: { itemId: string; value: string | number | null; empty: Answer['empty'] }[];
}

interface AuditLine extends Omit<ScorableAudit, 'answers'> {
  items: string[];
  values: (string | number | null)[];
  empties: Answer['empty'][];
}

/**
 * The validated, timely audits of an edition, of one body or of one audit, each in its latest version. Answers come
 * as three arrays a row: a tenth of the time that one row an answer takes.
 */
export async function scorableAudits(db: Tx, filter: { editionId: string; organisationIds?: string[]; auditId?: string }): Promise<ScorableAudit[]> {
  const { rows } = await sql<AuditLine>`
    select a.organisation_id as "organisationId", a.id as "auditId", a.site_id as "siteId", a.channel, v.version, a.simulated,
      coalesce(s.department_code, o.department_code) as "departmentCode",
      to_char(v.contacted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "sentOn",
      w.items, w.values, w.empties
    from audit a
    join lateral (select version, contacted_at, late from audit_version
      where organisation_id = a.organisation_id and audit_id = a.id order by version desc limit 1) v on true
    join audit_review r on r.organisation_id = a.organisation_id and r.audit_id = a.id and r.version = v.version and r.decision = 'validated'
    join organisation o on o.id = a.organisation_id
    join site s on s.organisation_id = a.organisation_id and s.id = a.site_id
    join lateral (select array_agg(item_id) as items, jsonb_agg(value) as values, array_agg(empty) as empties from answer
      where organisation_id = a.organisation_id and audit_id = a.id and version = v.version) w on true
    where a.edition_id = ${filter.editionId} and not v.late
      ${filter.organisationIds ? sql`and a.organisation_id = any(${filter.organisationIds}::uuid[])` : sql``}
      ${filter.auditId ? sql`and a.id = ${filter.auditId}` : sql``}
    order by a.organisation_id, a.site_id, a.id`.execute(db);
  return rows.map(({ items, values, empties, ...audit }) => ({
    ...audit,
    answers: (items ?? []).map((itemId, i) => ({ itemId, value: values[i] ?? null, empty: empties[i] ?? null })),
  }));
}

export interface CellRow {
  organisationId: string;
  auditId: string;
  siteId: string;
  version: number;
  stored: StoredAuditCells;
  answers: number;
  missingShare: number;
}

/** Stores the sums of audits, replacing those of an earlier version. */
export async function upsertCells(
  db: Tx,
  editionId: string,
  versions: { gridVersion: string; methodVersion: string },
  rows: readonly CellRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into audit_cell (organisation_id, audit_id, edition_id, site_id, channel, version, grid_version, method_version, cells, answers, missing_share)
    select o, a, ${editionId}, s, c, v, ${versions.gridVersion}, ${versions.methodVersion}, j, n, m from unnest(
      ${rows.map((r) => r.organisationId)}::uuid[], ${rows.map((r) => r.auditId)}::uuid[], ${rows.map((r) => r.siteId)}::uuid[],
      ${rows.map((r) => r.stored.channel)}::text[], ${rows.map((r) => r.version)}::int[], ${rows.map((r) => JSON.stringify(r.stored.cells))}::jsonb[],
      ${rows.map((r) => r.answers)}::int[], ${rows.map((r) => r.missingShare)}::float8[]) as t (o, a, s, c, v, j, n, m)
    on conflict on constraint audit_cell_pkey do update set
      version = excluded.version, grid_version = excluded.grid_version, method_version = excluded.method_version,
      cells = excluded.cells, answers = excluded.answers, missing_share = excluded.missing_share`.execute(db);
}

export interface StoredCells {
  organisationId: string;
  siteId: string;
  auditId: string;
  stored: StoredAuditCells;
  gridVersion: string;
  simulated: boolean;
}

/** Sums of the audits of an edition, or of one body, in order of body, site and audit. */
export async function cellsOf(db: Tx, filter: { editionId: string; organisationId?: string }): Promise<StoredCells[]> {
  let query = db
    .selectFrom('audit_cell as c')
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'c.organisation_id').onRef('a.id', '=', 'c.audit_id'))
    .select(['c.organisation_id', 'c.site_id', 'c.audit_id', 'c.channel', 'c.cells', 'c.grid_version', 'a.simulated'])
    .where('c.edition_id', '=', filter.editionId);
  if (filter.organisationId) query = query.where('c.organisation_id', '=', filter.organisationId);
  const rows = await query.orderBy('c.organisation_id').orderBy('c.site_id').orderBy('c.audit_id').execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, siteId: row.site_id, auditId: row.audit_id, gridVersion: row.grid_version, simulated: row.simulated,
    // Written by upsertCells from core/scoring only.
    stored: { channel: row.channel as Channel, cells: row.cells as StoredAuditCells['cells'] },
  }));
}

export interface ScoreRow {
  organisationId: string;
  subject: 'site' | 'organisation';
  subjectId: string;
  result: SiteScore | OrganisationScore;
  audits: number;
  simulated: boolean;
}

/** Writes scores of sites and bodies, replacing earlier ones: what is published is the frozen copy, not these. */
export async function upsertScores(db: Tx, editionId: string, rows: readonly ScoreRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const figures = rows.map(({ result }) => (result.global.kind === 'value' ? result.global.value : null));
  await sql`insert into score (organisation_id, edition_id, subject, subject_id, grid_version, method_version, audits,
      global_value, standard_error, low, high, result, simulated, computed_at)
    select o, ${editionId}, s, i, g, m, n, v, e, l, h, r, d, ${now} from unnest(
      ${rows.map((r) => r.organisationId)}::uuid[], ${rows.map((r) => r.subject)}::text[], ${rows.map((r) => r.subjectId)}::uuid[],
      ${rows.map((r) => r.result.gridVersion)}::text[], ${rows.map((r) => r.result.methodVersion)}::text[], ${rows.map((r) => r.audits)}::int[],
      ${figures.map((f) => f?.value ?? null)}::float8[], ${figures.map((f) => f?.standardError ?? null)}::float8[],
      ${figures.map((f) => f?.low ?? null)}::float8[], ${figures.map((f) => f?.high ?? null)}::float8[],
      ${rows.map((r) => JSON.stringify(r.result))}::jsonb[], ${rows.map((r) => r.simulated)}::bool[]) as t (o, s, i, g, m, n, v, e, l, h, r, d)
    on conflict on constraint score_pkey do update set
      grid_version = excluded.grid_version, method_version = excluded.method_version, audits = excluded.audits,
      global_value = excluded.global_value, standard_error = excluded.standard_error, low = excluded.low, high = excluded.high,
      result = excluded.result, simulated = excluded.simulated, computed_at = excluded.computed_at`.execute(db);
}

export interface ScoreListRow {
  organisation_id: string;
  organisation_name: string;
  subject: string;
  subject_id: string;
  audits: number;
  global_value: number | null;
  standard_error: number | null;
  low: number | null;
  high: number | null;
  computed_at: Date;
}

/** Computed scores of the bodies of an edition, for the office. */
export async function organisationScores(db: Tx, editionId: string): Promise<ScoreListRow[]> {
  return db
    .selectFrom('score as s').innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(['s.organisation_id', 'o.name as organisation_name', 's.subject', 's.subject_id', 's.audits', 's.global_value', 's.standard_error', 's.low', 's.high', 's.computed_at'])
    .where('s.edition_id', '=', editionId).where('s.subject', '=', 'organisation')
    .orderBy('s.global_value', (order) => order.desc().nullsLast())
    .execute();
}

export async function organisationsWithAudits(db: Tx, editionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('audit').select('organisation_id').distinct().where('edition_id', '=', editionId).orderBy('organisation_id').execute();
  return rows.map((row) => row.organisation_id);
}
