import { sql } from 'kysely';
import type { Answer } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface AuditRow {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  site_id: string;
  channel: Channel;
  grid_version: string;
  simulated: boolean;
}

/** From the field, corrected at the review desk, or by a dispute that was upheld. */
export type VersionOrigin = 'field' | 'correction' | 'dispute';

export interface VersionRow {
  version: number;
  contacted_at: Date;
  answered_through: Channel | null;
  remarks: string | null;
  reason: string | null;
  origin: VersionOrigin;
  late: boolean;
  content_hash: string;
  submitted_at: Date;
  /** Length of the call by its marks; null where none was marked. */
  call_seconds: number | null;
}

const auditColumns = ['organisation_id', 'id', 'mission_id', 'edition_id', 'site_id', 'channel', 'grid_version', 'simulated'] as const;
const versionColumns = ['version', 'contacted_at', 'answered_through', 'remarks', 'reason', 'origin', 'late', 'content_hash', 'submitted_at', 'call_seconds'] as const;

export async function auditById(db: Tx, organisationId: string, id: string): Promise<AuditRow | undefined> {
  return audits(db).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
}

/** The audit a mission has given, if any. */
export async function auditOfMission(db: Tx, organisationId: string, missionId: string): Promise<AuditRow | undefined> {
  return audits(db)
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId)
    .orderBy('created_at', 'desc').limit(1)
    .executeTakeFirst();
}

function audits(db: Tx) {
  return db.selectFrom('audit').select(auditColumns).$narrowType<{ channel: Channel }>(); // a mission's channel is one of the list
}

/** Versions of an audit, the latest first. */
export async function versionsOf(db: Tx, organisationId: string, auditId: string): Promise<VersionRow[]> {
  return db
    .selectFrom('audit_version').select(versionColumns)
    .where('organisation_id', '=', organisationId).where('audit_id', '=', auditId)
    .orderBy('version', 'desc')
    .$narrowType<{ answered_through: Channel | null; origin: VersionOrigin }>() // only written from the lists
    .execute();
}

/** Who signed the latest version of an audit, if the reader may know. */
export async function authorOf(db: Tx, organisationId: string, auditId: string): Promise<string | null> {
  return (await signatureOf(db, organisationId, auditId)).authorId;
}

/** The same with the browser and system from which it came, as far as known. */
export async function signatureOf(db: Tx, organisationId: string, auditId: string): Promise<{ authorId: string | null; device: string | null }> {
  const row = await db
    .selectFrom('audit_author').select(['author_id', 'device'])
    .where('organisation_id', '=', organisationId).where('audit_id', '=', auditId)
    .orderBy('version', 'desc').limit(1)
    .executeTakeFirst();
  return { authorId: row?.author_id ?? null, device: row?.device ?? null };
}

export interface StoredAnswer {
  item_id: string;
  value: string | number | null;
  empty: Answer['empty'];
  note: string | null;
}

export async function answersOf(db: Tx, organisationId: string, auditId: string, version: number): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('answer').select(['item_id', 'value', 'empty', 'note'])
    .where('organisation_id', '=', organisationId).where('audit_id', '=', auditId).where('version', '=', version)
    .execute();
  // Only this file writes answers, checked by the questionnaire: a value is text or a number, a reason one of three.
  return rows.map((row) => ({ ...row, value: row.value as StoredAnswer['value'], empty: row.empty as StoredAnswer['empty'] }));
}

export interface NewAudit {
  organisationId: string;
  id: string;
  missionId: string;
  editionId: string;
  siteId: string;
  channel: string;
  gridVersion: string;
  simulated: boolean;
}

export interface NewVersion {
  organisationId: string;
  auditId: string;
  version: number;
  contactedAt: string;
  answeredThrough: string | null;
  remarks: string | null;
  reason: string | null;
  late: boolean;
  contentHash: string;
  authorId: string | null;
  answers: readonly Answer[];
  origin?: VersionOrigin;
  callSeconds?: number | null | undefined;
  /** Browser and system that sent it, as far as known. */
  device?: string | null | undefined;
  /** When it was received; the database's own clock says so otherwise. */
  submittedAt?: Date;
}

export async function insertAudits(db: Tx, audits: readonly NewAudit[]): Promise<void> {
  if (audits.length === 0) return;
  await db
    .insertInto('audit')
    .values(audits.map((a) => ({
      organisation_id: a.organisationId, id: a.id, mission_id: a.missionId, edition_id: a.editionId, site_id: a.siteId,
      channel: a.channel, grid_version: a.gridVersion, simulated: a.simulated,
    })))
    .execute();
}

/** Writes versions with their answers; answers go as arrays, which is ten times faster than rows of parameters. */
export async function insertVersions(db: Tx, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  await db
    .insertInto('audit_version')
    .values(versions.map((v) => ({
      organisation_id: v.organisationId, audit_id: v.auditId, version: v.version, contacted_at: v.contactedAt,
      answered_through: v.answeredThrough, remarks: v.remarks, reason: v.reason, late: v.late, content_hash: v.contentHash, origin: v.origin ?? 'field', call_seconds: v.callSeconds ?? null, ...(v.submittedAt && { submitted_at: v.submittedAt }),
    })))
    .execute();
  const authors = versions.flatMap((v) => (v.authorId ? [{ organisation_id: v.organisationId, audit_id: v.auditId, version: v.version, author_id: v.authorId, device: v.device ?? null }] : []));
  if (authors.length > 0) await db.insertInto('audit_author').values(authors).execute();
  await insertAnswers(db, versions);
}

async function insertAnswers(db: Tx, versions: readonly NewVersion[]): Promise<void> {
  const organisation: string[] = [];
  const audit: string[] = [];
  const version: number[] = [];
  const item: string[] = [];
  const value: (string | null)[] = [];
  const empty: (string | null)[] = [];
  const note: (string | null)[] = [];
  for (const v of versions) {
    for (const answer of v.answers) {
      organisation.push(v.organisationId);
      audit.push(v.auditId);
      version.push(v.version);
      item.push(answer.itemId);
      value.push(answer.value === null ? null : JSON.stringify(answer.value));
      empty.push(answer.empty);
      note.push(answer.note ?? null);
    }
  }
  await sql`insert into answer (organisation_id, audit_id, version, item_id, value, empty, note)
    select * from unnest(${organisation}::uuid[], ${audit}::uuid[], ${version}::int[], ${item}::text[], ${value}::jsonb[], ${empty}::text[], ${note}::text[])`.execute(db);
}
