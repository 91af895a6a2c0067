import type { IsoDate } from '#core/calendar/date.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { sql } from 'kysely';
import type { Identity, RequestKind, RequestState } from './request.ts';

export interface RequestRow {
  id: string;
  kind: RequestKind;
  state: RequestState;
  identity: Identity;
  email: string;
  person_id: string | null;
  locale: Locale;
  detail: string | null;
  asked_at: Date;
  confirmed_at: Date | null;
  due_on: IsoDate;
  extended_months: number;
  closed_at: Date | null;
}

const columns = ['id', 'kind', 'state', 'identity', 'email', 'person_id', 'locale', 'detail', 'asked_at', 'confirmed_at', 'due_on', 'extended_months', 'closed_at'] as const;

export async function insertRequest(db: Tx, request: Omit<RequestRow, 'extended_months' | 'closed_at'> & { token_hash: string | null }): Promise<void> {
  await db.insertInto('privacy_request').values(request).execute();
}

export type StepName =
  | 'asked' | 'confirmed' | 'identity_doubted' | 'identity_checked' | 'extended' | 'reminded' | 'answered' | 'refused'
  | 'package_ready' | 'package_fetched' | 'erased' | 'rectified' | 'restricted' | 'lifted';

export async function insertStep(db: Tx, step: { id: string; request_id: string; step: StepName; by_id: string | null; note: string | null; taken_at: Date }): Promise<void> {
  await db.insertInto('privacy_step').values(step).execute();
}

/** The closed lists are held by check constraints. */
function asRequest(row: Record<(typeof columns)[number], unknown>): RequestRow {
  return row as unknown as RequestRow;
}

export async function requestById(db: Tx, id: string, options: { lock?: boolean } = {}): Promise<RequestRow | undefined> {
  const query = db.selectFrom('privacy_request').select(columns).where('id', '=', id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row && asRequest(row);
}

export async function unconfirmedByToken(db: Tx, tokenHash: string): Promise<RequestRow | undefined> {
  const row = await db.selectFrom('privacy_request').select(columns).where('token_hash', '=', tokenHash).where('state', '=', 'unconfirmed').forUpdate().executeTakeFirst();
  return row && asRequest(row);
}

export async function changeRequest(db: Tx, id: string, change: Partial<Pick<RequestRow, 'state' | 'identity' | 'person_id' | 'confirmed_at' | 'due_on' | 'extended_months' | 'closed_at'>> & { token_hash?: null }): Promise<void> {
  await db.updateTable('privacy_request').set(change).where('id', '=', id).execute();
}

/** Requests of the queue: the open ones by due date, the closed ones by the latest. */
export async function requestsOfQueue(db: Tx, filter: { open: boolean; limit: number; offset: number }): Promise<{ requests: RequestRow[]; total: number }> {
  const found = db.selectFrom('privacy_request').where('state', 'in', filter.open ? ['open'] : ['answered', 'refused']);
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found.select(columns)
    .orderBy(filter.open ? 'due_on' : sql`closed_at desc`).orderBy('id').limit(filter.limit).offset(filter.offset).execute();
  return { requests: rows.map(asRequest), total };
}

export async function requestsOfPerson(db: Tx, personId: string): Promise<RequestRow[]> {
  const rows = await db.selectFrom('privacy_request').select(columns).where('person_id', '=', personId).orderBy('asked_at', 'desc').execute();
  return rows.map(asRequest);
}

export interface StepRow {
  step: StepName;
  by_name: string | null;
  note: string | null;
  taken_at: Date;
}

export async function stepsOf(db: Tx, requestId: string): Promise<StepRow[]> {
  const rows = await db.selectFrom('privacy_step as s').leftJoin('person as p', 'p.id', 's.by_id')
    .select(['s.step', 'p.name as by_name', 's.note', 's.taken_at']).where('s.request_id', '=', requestId).orderBy('s.taken_at').orderBy('s.id').execute();
  return rows.map((row) => ({ ...row, step: row.step as StepName })); // the check constraint holds the list
}

export async function insertRestriction(db: Tx, row: { id: string; request_id: string; kind: 'restriction' | 'objection'; email: string; person_id: string | null; since: Date }): Promise<void> {
  await db.insertInto('privacy_restriction').values(row).execute();
}

export async function isRestricting(db: Tx, requestId: string): Promise<boolean> {
  const row = await db.selectFrom('privacy_restriction').select('id').where('request_id', '=', requestId).where('lifted_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

export async function liftRestrictions(db: Tx, requestId: string, now: Date): Promise<void> {
  await db.updateTable('privacy_restriction').set({ lifted_at: now }).where('request_id', '=', requestId).where('lifted_at', 'is', null).execute();
}

export async function insertPackage(db: Tx, row: { id: string; request_id: string; token_hash: string; made_at: Date; expires_at: Date }): Promise<void> {
  await db.insertInto('privacy_package').values(row).execute();
}

export async function requestOfPackage(db: Tx, tokenHash: string, now: Date): Promise<RequestRow | undefined> {
  const found = await db.selectFrom('privacy_package').select('request_id').where('token_hash', '=', tokenHash).where('expires_at', '>', now).executeTakeFirst();
  return found && requestById(db, found.request_id);
}

export async function personIdOf(db: Tx, email: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('id').where(sql`lower(email)`, '=', email.toLowerCase()).executeTakeFirst();
  return row?.id ?? null;
}

/** Addresses and languages of the data protection officers. */
export async function officers(db: Tx): Promise<{ email: string; locale: string }[]> {
  return db.selectFrom('person as p').innerJoin('role_grant as g', 'g.person_id', 'p.id')
    .select(['p.email', 'p.locale']).distinct().where('g.role', '=', 'dpo').where('g.revoked_at', 'is', null).orderBy('p.email').execute();
}

/** Open requests due by a day that nobody was reminded of since an instant. */
export async function requestsToRemindOf(db: Tx, dueBy: IsoDate, remindedSince: Date): Promise<RequestRow[]> {
  const rows = await db.selectFrom('privacy_request as r').select(columns.map((name) => `r.${name}` as const))
    .where('r.state', '=', 'open').where('r.due_on', '<=', dueBy)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('privacy_step as s').select('s.id').whereRef('s.request_id', '=', 'r.id').where('s.step', '=', 'reminded').where('s.taken_at', '>', remindedSince))))
    .orderBy('r.due_on').execute();
  return rows.map(asRequest);
}

export interface RetentionLine {
  run_id: string;
  as_of: IsoDate;
  rule: string;
  table_name: string;
  action: string;
  rows_done: number;
  ran_at: Date;
}

export async function insertRetentionLine(db: Tx, line: RetentionLine & { id: string }): Promise<void> {
  await db.insertInto('retention_log').values(line).execute();
}

export async function latestRetentionLines(db: Tx, limit: number): Promise<RetentionLine[]> {
  return db.selectFrom('retention_log').select(['run_id', 'as_of', 'rule', 'table_name', 'action', 'rows_done', 'ran_at'])
    .orderBy('ran_at', 'desc').orderBy('id').limit(limit).execute();
}

export async function countOpenRequests(db: Tx): Promise<number> {
  const { rows } = await sql<{ requests: number }>`select parvis_open_requests() as requests`.execute(db);
  return rows[0]?.requests ?? 0;
}
