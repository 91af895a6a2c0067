import { sql } from 'kysely';
import { z } from 'zod';
import type { ReplyKind } from '#core/mail-replies/reply.ts';
import type { Tx } from '#platform/db/transaction.ts';

export type DecidedKind = ReplyKind | 'unrelated';

/** A mail that came back on a mission, masked. */
export interface MissionMail {
  id: string;
  received_at: Date;
  sender_domain: string;
  subject: string;
  body: string;
  files: { type: string; bytes: number }[];
  matched_by: 'references' | 'address';
  stranger: boolean;
  kind: ReplyKind;
  confidence: number;
  rules: string[];
  decided_kind: DecidedKind | null;
}

const filesShape = z.array(z.object({ type: z.string(), bytes: z.number() })).catch([]);
const rulesShape = z.array(z.string()).catch([]);

/** The thread of a mission, oldest first. */
export async function threadOf(db: Tx, organisationId: string, missionId: string): Promise<MissionMail[]> {
  const rows = await db
    .selectFrom('mission_mail')
    .select(['id', 'received_at', 'sender_domain', 'subject', 'body', 'files', 'matched_by', 'stranger', 'kind', 'confidence', 'rules', 'decided_kind'])
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId)
    .orderBy('received_at').orderBy('id')
    .$narrowType<Pick<MissionMail, 'kind' | 'matched_by' | 'decided_kind'>>() // as their checks list them
    .execute();
  return rows.map((row) => ({ ...row, files: filesShape.parse(row.files), rules: rulesShape.parse(row.rules) }));
}

export interface NewMissionMail extends Omit<MissionMail, 'decided_kind' | 'id'> {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  message_id: string;
  digest: string;
}

/** Adds a mail to its thread; false when it stands there already. */
export async function insertMissionMail(db: Tx, mail: NewMissionMail): Promise<boolean> {
  const row = await db
    .insertInto('mission_mail').values({ ...mail, files: JSON.stringify(mail.files), rules: JSON.stringify(mail.rules) })
    .onConflict((conflict) => conflict.constraint('mission_mail_once').doNothing())
    .returning('id').executeTakeFirst();
  return row !== undefined;
}

export async function insertOriginal(db: Tx, original: { organisation_id: string; mail_id: string; sealed_sha256: string; sealing_key: string; received_at: Date }): Promise<void> {
  await db.insertInto('mission_mail_original').values(original).execute();
}

export async function isKept(db: Tx, mail: { organisationId: string; missionId: string; digest: string }): Promise<boolean> {
  const row = await db
    .selectFrom('mission_mail').select('id')
    .where('organisation_id', '=', mail.organisationId).where('mission_id', '=', mail.missionId).where('digest', '=', mail.digest)
    .executeTakeFirst();
  return row !== undefined;
}

/** Says what a mail is, in the place of the rules. */
export async function decideMail(db: Tx, mail: { organisationId: string; missionId: string; id: string }, decided: { kind: DecidedKind; by: string | null; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mission_mail').set({ decided_kind: decided.kind, decided_by: decided.by, decided_at: decided.at })
    .where('organisation_id', '=', mail.organisationId).where('mission_id', '=', mail.missionId).where('id', '=', mail.id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Flow {
  /** Mails kept in this hour, and over all hours. */
  inHour: number;
  inAll: number;
}

/** How many mails an address took; its row of this hour is held until the end of the transaction. */
export async function holdFlow(db: Tx, organisationId: string, missionId: string, hour: Date): Promise<Flow> {
  const key = { organisation_id: organisationId, mission_id: missionId, hour };
  await db.insertInto('mission_mail_flow').values(key).onConflict((conflict) => conflict.columns(['organisation_id', 'mission_id', 'hour']).doNothing()).execute();
  const held = await db
    .selectFrom('mission_mail_flow').select('kept')
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('hour', '=', hour)
    .forUpdate().executeTakeFirstOrThrow();
  const all = await db
    .selectFrom('mission_mail_flow').select((eb) => eb.fn.sum<string>('kept').as('kept'))
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId)
    .executeTakeFirst();
  return { inHour: held.kept, inAll: Number(all?.kept ?? 0) };
}

export async function countFlow(db: Tx, organisationId: string, missionId: string, hour: Date, what: 'kept' | 'dropped'): Promise<void> {
  await db
    .updateTable('mission_mail_flow').set((eb) => ({ [what]: eb(what, '+', 1) }))
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('hour', '=', hour)
    .execute();
}

/** How many mails were dropped beyond the quota. */
export async function droppedOf(db: Tx, organisationId: string, missionId: string): Promise<number> {
  const { rows } = await sql<{ dropped: string | null }>`select sum(dropped) as dropped from mission_mail_flow where organisation_id = ${organisationId} and mission_id = ${missionId}`.execute(db);
  return Number(rows[0]?.dropped ?? 0);
}
