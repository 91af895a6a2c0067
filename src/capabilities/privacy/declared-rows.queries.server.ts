import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#core/calendar/date.ts';
import type { PersonalDataDeclaration, PersonalTable, RetentionUse } from '#core/privacy/declaration.ts';
import { appRole } from '#platform/db/connect.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Subject } from './subject.ts';

/**
 * The statements that read, erase, mask and correct what capabilities declare (core/privacy/declaration.ts). Table
 * names and SQL come from the declarations, which are code; what people type is always a bound value.
 */
const privacyRole = 'parvis_privacy';

/** Runs `work` as the role that may touch every declared row, whatever the sight of the request; then steps back. */
export async function withDeclaredRights<T>(db: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local role ${sql.raw(privacyRole)}`.execute(db);
  const result = await work();
  await sql`set local role ${sql.raw(appRole)}`.execute(db);
  return result;
}

export type DeclaredRow = Record<string, unknown>;

const mostRows = 2000;

/** The rows about the subject, with their declared columns and those that explain them; keys are left out. */
export async function rowsAbout(db: Tx, table: PersonalTable, subject: Subject, now: Date): Promise<DeclaredRow[]> {
  const about = aboutSubject(table, subject, now);
  if (!about) return [];
  const open = Object.entries(table.columns).filter(([, { secret }]) => !secret).map(([name]) => name);
  const columns = [
    ...open.map((name) => ownPart(table, name, subject, now)),
    ...Object.keys(table.context ?? {}).map((name) => sql.ref(name)),
  ];
  const { rows } = await sql<DeclaredRow>`select ${sql.join(columns)} from ${sql.table(table.table)} where ${about} limit ${mostRows}`.execute(db);
  return rows;
}

function ownPart({ columns }: PersonalTable, name: string, subject: Subject, now: Date): RawBuilder<unknown> {
  const own = columns[name]?.own;
  return own === undefined ? sql.ref(name) : sql`${filled(own, subject, now)} as ${sql.ref(name)}`;
}

/** How many rows are about the subject, and how many of them must stay for now. */
export async function countAbout(db: Tx, table: PersonalTable, subject: Subject, now: Date): Promise<{ found: number; staying: number }> {
  const about = aboutSubject(table, subject, now);
  if (!about) return { found: 0, staying: 0 };
  const { rows } = await sql<{ found: number; staying: number }>`select count(*)::int as found,
    (count(*) filter (where ${staysFor(table, subject, now)}))::int as staying from ${sql.table(table.table)} where ${about}`.execute(db);
  return rows[0] ?? { found: 0, staying: 0 };
}

/** Erases the rows about the subject as the table says, but for those that must stay; returns how many. The files they named join `gone`. */
export async function eraseAbout(db: Tx, table: PersonalTable, subject: Subject, now: Date, gone: Set<string>): Promise<number> {
  const about = aboutSubject(table, subject, now);
  if (!about || table.erasure.how === 'keep') return 0;
  const where = sql`${about} and not (${staysFor(table, subject, now)})`;
  return changed(db, table, { how: table.erasure.how, where, masks: masksOf(table, (mask) => filled(mask, subject, now)), gone });
}

/** Rows whose texts mention the person, beside those that must stay. */
export async function countMentions(db: Tx, table: PersonalTable, pattern: string, subject: Subject, now: Date): Promise<number> {
  const columns = mentioning(table);
  if (columns.length === 0) return 0;
  const { rows } = await sql<{ found: number }>`select count(*)::int as found from ${sql.table(table.table)}
    where (${sql.join(columns.map((name) => sql`${sql.ref(name)}::text ~* ${pattern}`), sql` or `)}) and ${notStaying(table, subject, now)}`.execute(db);
  return rows[0]?.found ?? 0;
}

/** Wipes the person out of free text and JSON; returns the number of rows cleaned. */
export async function cleanMentions(db: Tx, table: PersonalTable, pattern: string, subject: Subject, now: Date): Promise<number> {
  let cleaned = 0;
  for (const name of mentioning(table)) {
    const column = sql.ref(name);
    const { numAffectedRows } = await sql`update ${sql.table(table.table)}
      set ${column} = regexp_replace(${column}::text, ${pattern}, '[effacé]', 'gi')::${sql.raw(await typeOf(db, table.table, name))}
      where ${column}::text ~* ${pattern} and ${notStaying(table, subject, now)}`.execute(db);
    cleaned += Number(numAffectedRows ?? 0);
  }
  return cleaned;
}

/** Puts a new value in place of the old one in the rows about the subject; returns how many. */
export async function correctAbout(db: Tx, table: PersonalTable, change: { column: string; from: string | null; to: string }, subject: Subject, now: Date): Promise<number> {
  const about = aboutSubject(table, subject, now);
  if (!about || !table.columns[change.column]?.rectify) return 0;
  const column = sql.ref(change.column);
  const { numAffectedRows } = await sql`update ${sql.table(table.table)} set ${column} = ${change.to}
    where ${about} and ${column} is not distinct from ${change.from}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Rows whose period is over on `asOf`. */
export async function countOver(db: Tx, table: PersonalTable, use: RetentionUse, period: string, asOf: IsoDate): Promise<number> {
  const { rows } = await sql<{ found: number }>`select count(*)::int as found from ${sql.table(table.table)} where ${over(table, use, period, asOf)}`.execute(db);
  return rows[0]?.found ?? 0;
}

/** Deletes or masks the rows whose period is over on `asOf`; returns how many. The files they named join `gone`. */
export async function eraseOver(db: Tx, table: PersonalTable, { use, period, asOf }: { use: RetentionUse; period: string; asOf: IsoDate }, gone: Set<string>): Promise<number> {
  return changed(db, table, { how: use.how, where: over(table, use, period, asOf), masks: masksOf(table), gone });
}

/** The period ends on the day of the same number in Paris; data that a restriction holds back wait until it is lifted. */
function over(table: PersonalTable, use: RetentionUse, period: string, asOf: IsoDate): RawBuilder<unknown> {
  const conditions = [
    sql`(((${sql.raw(use.since)}) at time zone 'Europe/Paris')::date + ${period}::interval)::date <= ${asOf}::date`,
    ...(use.only ? [sql`(${sql.raw(use.only)})`] : []),
    ...(use.how === 'mask' ? [notYetMasked(masksOf(table))] : []),
    ...(table.of.email || table.of.person
      ? [sql`not parvis_restricted(${table.of.email ? sql.ref(table.of.email) : sql`null`}, ${table.of.person ? sql.ref(table.of.person) : sql`null`})`]
      : []),
  ];
  return sql.join(conditions, sql` and `);
}

type Masks = readonly { column: RawBuilder<unknown>; mask: RawBuilder<unknown> }[];

interface Change {
  how: 'delete' | 'mask';
  where: RawBuilder<unknown>;
  masks: Masks;
  gone: Set<string>;
}

async function changed(db: Tx, table: PersonalTable, { how, where, masks, gone }: Change): Promise<number> {
  for (const hash of await filesNamed(db, table, how, where)) gone.add(hash);
  const statement = how === 'delete'
    ? sql`delete from ${sql.table(table.table)} where ${where}`
    : sql`update ${sql.table(table.table)} set ${sql.join(masks.map(({ column, mask }) => sql`${column} = ${mask}`))} where ${where} and ${notYetMasked(masks)}`;
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** The files that a change takes out of rows. */
async function filesNamed(db: Tx, { table, columns }: PersonalTable, how: 'delete' | 'mask', where: RawBuilder<unknown>): Promise<string[]> {
  const names = Object.entries(columns).filter(([, { file, mask }]) => file && (how === 'delete' || mask !== undefined)).map(([name]) => name);
  const found: string[] = [];
  for (const name of names) {
    const { rows } = await sql<{ hash: string }>`select distinct part #>> '{}' as hash from ${sql.table(table)}, jsonb_path_query(to_jsonb(${sql.ref(`${table}.${name}`)}), 'strict $.**') part
      where ${where} and jsonb_typeof(part) = 'string' and part #>> '{}' ~ '^[0-9a-f]{64}$'`.execute(db);
    found.push(...rows.map(({ hash }) => hash));
  }
  return found;
}

/**
 * Which of these files some row still refers to: in a column of digests of any table, declared or not (`sha256` in its
 * name), or inside a JSON declared to name files.
 */
export async function stillReferred(db: Tx, held: readonly PersonalDataDeclaration[], hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const { rows: digests } = await sql<{ table: string; name: string }>`select c.table_name as table, c.column_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.column_name ~ '(^|_)sha256$'`.execute(db);
  const inJson = held.flatMap(({ tables }) => tables).flatMap(({ table, columns }) =>
    Object.entries(columns).filter(([name, { file }]) => file && !name.endsWith('sha256')).map(([name]) => ({ table, name })));
  const ways = [
    ...digests.map(({ table, name }) => sql`select ${sql.ref(name)} as hash from ${sql.table(table)} where ${sql.ref(name)} = any (${[...hashes]})`),
    ...inJson.map(({ table, name }) => sql`select part #>> '{}' from ${sql.table(table)}, jsonb_path_query(${sql.ref(name)}, 'strict $.**') part where jsonb_typeof(part) = 'string' and part #>> '{}' = any (${[...hashes]})`),
  ];
  const { rows } = await sql<{ hash: string }>`${sql.join(ways, sql` union `)}`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}

/** Where a period is over nobody is named: those masks are the same for everybody. */
function masksOf(table: PersonalTable, written: (mask: string) => RawBuilder<unknown> = sql.raw): Masks {
  return Object.entries(table.columns).flatMap(([name, { mask }]) => (mask === undefined ? [] : [{ column: sql`${sql.ref(name)}`, mask: written(mask) }]));
}

function notYetMasked(masks: Masks): RawBuilder<unknown> {
  return sql`(${sql.join(masks.map(({ column, mask }) => sql`${column} is distinct from ${mask}`), sql` or `)})`;
}

function mentioning(table: PersonalTable): string[] {
  return Object.entries(table.columns).filter(([, { mentions }]) => mentions).map(([name]) => name);
}

/** The rows about the subject; null where only texts could tell. */
function aboutSubject({ of }: PersonalTable, subject: Subject, now: Date): RawBuilder<unknown> | null {
  const ways = [
    ...(of.person && subject.personId ? [sql`${sql.ref(of.person)} = ${subject.personId}`] : []),
    ...(of.email ? [sql`lower(${sql.ref(of.email)}) = lower(${subject.email})`] : []),
    ...(of.sql ? [sql`(${filled(of.sql, subject, now)})`] : []),
  ];
  return ways.length === 0 ? null : sql`(${sql.join(ways, sql` or `)})`;
}

function staysFor({ erasure }: PersonalTable, subject: Subject, now: Date): RawBuilder<unknown> {
  if (erasure.how === 'keep' || !erasure.unless) return sql`false`;
  return sql`coalesce(${filled(erasure.unless.when, subject, now)}, false)`;
}

function notStaying(table: PersonalTable, subject: Subject, now: Date): RawBuilder<unknown> {
  const about = aboutSubject(table, subject, now);
  return about ? sql`not (${about} and ${staysFor(table, subject, now)})` : sql`true`;
}

/** Declared SQL with its places `:email`, `:person` and `:now` bound. */
function filled(text: string, subject: Subject, now: Date): RawBuilder<unknown> {
  const values: Record<string, RawBuilder<unknown>> = {
    email: sql`${subject.email}::text`, person: sql`${subject.personId}::uuid`, now: sql`${now}::timestamptz`,
  };
  const pieces = text.split(/(?<!:):(email|person|now)\b/);
  return sql.join(pieces.map((piece, i) => (i % 2 === 1 ? (values[piece] ?? sql`null`) : sql.raw(piece))), sql``);
}

async function typeOf(db: Tx, table: string, column: string): Promise<'text' | 'jsonb'> {
  const { rows } = await sql<{ type: string }>`select data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and column_name = ${column}`.execute(db);
  return rows[0]?.type === 'jsonb' ? 'jsonb' : 'text';
}
