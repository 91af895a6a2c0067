import { sql } from 'kysely';
import { z } from 'zod';
import type { Emptiness } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { tiedTo } from './interests.queries.server.ts';

export interface Draw {
  editionId: string;
  seed: string;
  sharePercent: number;
  audits: number;
  drawn: number;
  drawnAt: Date;
}

export async function drawOf(db: Tx, editionId: string): Promise<Draw | undefined> {
  return db
    .selectFrom('double_coding_draw')
    .select(['edition_id as editionId', 'seed', 'share_percent as sharePercent', 'audits', 'drawn', 'drawn_at as drawnAt'])
    .where('edition_id', '=', editionId).executeTakeFirst();
}

export async function insertDraw(db: Tx, draw: Draw & { drawnBy: string | null }): Promise<void> {
  await db
    .insertInto('double_coding_draw')
    .values({
      edition_id: draw.editionId, seed: draw.seed, share_percent: draw.sharePercent, audits: draw.audits, drawn: draw.drawn, drawn_by: draw.drawnBy, drawn_at: draw.drawnAt,
    })
    .execute();
}

export interface DrawnAudit {
  organisationId: string;
  auditId: string;
  channel: string;
  version: number;
}

/** Audits that were validated, in the version that was. */
export async function validatedAudits(db: Tx, editionId: string): Promise<DrawnAudit[]> {
  const { rows } = await sql<DrawnAudit>`
    select a.organisation_id as "organisationId", a.id as "auditId", a.channel, r.version
    from audit a join audit_review r on r.organisation_id = a.organisation_id and r.audit_id = a.id and r.decision = 'validated'
    where a.edition_id = ${editionId} and r.version = (select max(v.version) from audit_version v where v.organisation_id = a.organisation_id and v.audit_id = a.id)
    order by a.organisation_id, a.id`.execute(db);
  return rows;
}

export async function insertDrawn(db: Tx, editionId: string, audits: readonly DrawnAudit[]): Promise<void> {
  await sql`insert into double_coding (organisation_id, audit_id, edition_id, version)
    select o, a, ${editionId}, v from unnest(${audits.map((one) => one.organisationId)}::uuid[], ${audits.map((one) => one.auditId)}::uuid[],
      ${audits.map((one) => one.version)}::int[]) as t (o, a, v)`.execute(db);
}

export interface AuditToCode {
  organisation_id: string;
  audit_id: string;
  edition_id: string;
  version: number;
  channel: Channel;
  organisation_name: string;
  coder_id: string | null;
  coded_at: Date | null;
}

/**
 * Drawn audits that this person may code: not their own, not one they reviewed in any version, not of a body they have a tie
 * with, and not taken by somebody else. Those already taken by them come first.
 */
export async function auditsToCode(db: Tx, personId: string, key?: { organisationId: string; auditId: string }): Promise<AuditToCode[]> {
  const { rows } = await sql<AuditToCode>`
    select d.organisation_id, d.audit_id, d.edition_id, d.version, a.channel, o.name as organisation_name, d.coder_id, c.coded_at
    from double_coding d
    join audit a on a.organisation_id = d.organisation_id and a.id = d.audit_id
    join organisation o on o.id = d.organisation_id
    left join second_coding c on c.organisation_id = d.organisation_id and c.audit_id = d.audit_id
    where c.coded_at is null and (d.coder_id is null or d.coder_id = ${personId}::uuid)
      and not exists (select from audit_author w where w.organisation_id = d.organisation_id and w.audit_id = d.audit_id and w.author_id = ${personId}::uuid)
      and not exists (select from audit_review r where r.organisation_id = d.organisation_id and r.audit_id = d.audit_id and r.reviewer_id = ${personId}::uuid)
      and not ${tiedTo(sql`${personId}::uuid`, sql`d.organisation_id`)}
      ${key ? sql`and d.organisation_id = ${key.organisationId} and d.audit_id = ${key.auditId}` : sql``}
    order by d.coder_id nulls last, d.edition_id desc, a.channel, d.audit_id limit 200`.execute(db);
  return rows;
}

/** Gives an audit to a coder; false when somebody else was faster. */
export async function takeCoding(db: Tx, key: { organisationId: string; auditId: string }, coderId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('double_coding').set({ coder_id: coderId, taken_at: now })
    .where('organisation_id', '=', key.organisationId).where('audit_id', '=', key.auditId)
    .where((eb) => eb.or([eb('coder_id', 'is', null), eb('coder_id', '=', coderId)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether this person has taken the audit to code it and has not done so yet: until then they must not see it. */
export async function isBeingCodedBy(db: Tx, key: { organisationId: string; auditId: string }, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('double_coding as d')
    .leftJoin('second_coding as c', (join) => join.onRef('c.organisation_id', '=', 'd.organisation_id').onRef('c.audit_id', '=', 'd.audit_id'))
    .select('d.audit_id')
    .where('d.organisation_id', '=', key.organisationId).where('d.audit_id', '=', key.auditId).where('d.coder_id', '=', personId).where('c.coded_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

const code = z.object({ value: z.union([z.string(), z.number()]).nullable(), empty: z.enum(['not_applicable', 'not_reached', 'missing']).nullable() });
const codes = z.record(z.string(), code);
export interface SecondCode {
  value: string | number | null;
  empty: Emptiness | null;
}

export async function insertSecondCoding(db: Tx, coding: { organisationId: string; auditId: string; coderId: string | null; codes: Readonly<Record<string, SecondCode>>; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('second_coding')
    .values({ organisation_id: coding.organisationId, audit_id: coding.auditId, coder_id: coding.coderId, codes: JSON.stringify(coding.codes), coded_at: coding.now })
    .onConflict((conflict) => conflict.constraint('second_coding_pkey').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface TwiceCoded {
  organisationId: string;
  auditId: string;
  channel: Channel;
  sentOn: string;
  departmentCode: string | null;
  first: Record<string, SecondCode>;
  second: Record<string, SecondCode>;
}

/** Every audit of an edition that two people coded, with both codings. */
export async function codedTwice(db: Tx, editionId: string): Promise<TwiceCoded[]> {
  const { rows } = await sql<Omit<TwiceCoded, 'first' | 'second'> & { first: unknown; second: unknown }>`
    select d.organisation_id as "organisationId", d.audit_id as "auditId", a.channel, to_char(v.contacted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "sentOn",
      coalesce(s.department_code, o.department_code) as "departmentCode", c.codes as second, w.first
    from double_coding d
    join second_coding c on c.organisation_id = d.organisation_id and c.audit_id = d.audit_id
    join audit a on a.organisation_id = d.organisation_id and a.id = d.audit_id
    join audit_version v on v.organisation_id = d.organisation_id and v.audit_id = d.audit_id and v.version = d.version
    join organisation o on o.id = d.organisation_id
    join site s on s.organisation_id = a.organisation_id and s.id = a.site_id
    join lateral (select jsonb_object_agg(item_id, jsonb_build_object('value', value, 'empty', empty)) as first from answer
      where organisation_id = d.organisation_id and audit_id = d.audit_id and version = d.version) w on true
    where d.edition_id = ${editionId} order by d.organisation_id, d.audit_id`.execute(db);
  return rows.map((row) => ({ ...row, first: codes.parse(row.first), second: codes.parse(row.second) }));
}

/** How far the second coding of an edition is. */
export async function codingProgress(db: Tx, editionId: string): Promise<{ drawn: number; taken: number; coded: number }> {
  const { rows } = await sql<{ drawn: number; taken: number; coded: number }>`
    select count(*) as drawn, count(d.coder_id) as taken, count(c.coded_at) as coded from double_coding d
    left join second_coding c on c.organisation_id = d.organisation_id and c.audit_id = d.audit_id where d.edition_id = ${editionId}`.execute(db);
  return rows[0] ?? { drawn: 0, taken: 0, coded: 0 };
}
