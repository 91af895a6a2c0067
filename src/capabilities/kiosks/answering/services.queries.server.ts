import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { AnsweringService } from './idea-desk.ts';

/** The services of a body, those that answer first. */
export async function servicesOf(db: Tx, organisationId: string): Promise<AnsweringService[]> {
  const rows = await db.selectFrom('answering_service').select(['id', 'name', 'email', 'closed_at']).where('organisation_id', '=', organisationId)
    .orderBy('closed_at', (order) => order.nullsFirst()).orderBy('name').orderBy('id').execute();
  return rows.map(({ id, name, email, closed_at }) => ({ id, name, email, closed: closed_at !== null }));
}

export async function insertService(db: Tx, organisationId: string, { id, name, email }: Omit<AnsweringService, 'closed'>, at: Date): Promise<void> {
  await db.insertInto('answering_service').values({ organisation_id: organisationId, id, name, email, made_at: at }).execute();
}

export async function updateService(db: Tx, organisationId: string, { id, name, email }: Omit<AnsweringService, 'closed'>, closedAt: Date | null): Promise<void> {
  await db.updateTable('answering_service').set({ name, email, closed_at: closedAt }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

export interface AnswerPage {
  organisationId: string;
  token: string;
  open: boolean;
}

/** The public page of a body; undefined while it has none. */
export async function answerPageOf(db: Tx, organisationId: string): Promise<AnswerPage | undefined> {
  const row = await db.selectFrom('answer_page').select(['organisation_id', 'token', 'open']).where('organisation_id', '=', organisationId).executeTakeFirst();
  return row && { organisationId: row.organisation_id, token: row.token, open: row.open };
}

/** The open page of that name. A visitor sees it, and what is published on it, until the end of the transaction: row-level security asks for the name. */
export async function answerPageNamed(db: Tx, token: string): Promise<AnswerPage | undefined> {
  await sql`select set_config('parvis.answer_page', ${token}, true)`.execute(db);
  const row = await db.selectFrom('answer_page').select(['organisation_id', 'token', 'open']).where('token', '=', token).where('open', '=', true).executeTakeFirst();
  return row && { organisationId: row.organisation_id, token: row.token, open: row.open };
}

export async function saveAnswerPage(db: Tx, { organisationId, token, open }: AnswerPage, at: Date): Promise<void> {
  await db.insertInto('answer_page').values({ organisation_id: organisationId, token, open, changed_at: at })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ token, open, changed_at: at })).execute();
}
