import { sql, type Selectable } from 'kysely';
import type { RoomStage, RoomState } from '#core/staff-polls/room.ts';
import type { PollRoom as RoomTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';
import { storedAsked } from '../poll.stored.ts';
import type { PollRoom } from './room.ts';

const columns = ['organisation_id', 'poll_id', 'code', 'stage', 'question_id', 'asked'] as const;

const asRoom = (row: Pick<Selectable<RoomTable>, (typeof columns)[number]>): PollRoom => ({
  poll: { organisationId: row.organisation_id, id: row.poll_id }, code: row.code, stage: row.stage as RoomStage, // held by a check constraint
  questionId: row.question_id, asked: storedAsked.parse(row.asked),
});

/** The live session of a poll, where it has one. */
export async function roomOf(db: Tx, { organisationId, id }: PollKey): Promise<PollRoom | undefined> {
  const row = await db.selectFrom('poll_room').select(columns).where('organisation_id', '=', organisationId).where('poll_id', '=', id).executeTakeFirst();
  return row && asRoom(row);
}

/** The live session of a code. Who has no account sees it until the end of the transaction. */
export async function roomByCode(db: Tx, code: string): Promise<PollRoom | undefined> {
  await sql`select set_config('parvis.poll_room', ${code}, true)`.execute(db);
  const row = await db.selectFrom('poll_room').select(columns).where('code', '=', code).executeTakeFirst();
  return row && asRoom(row);
}

export async function insertRoom(db: Tx, { poll, code, stage, questionId, asked }: PollRoom): Promise<void> {
  await db.insertInto('poll_room').values({ organisation_id: poll.organisationId, poll_id: poll.id, code, stage, question_id: questionId, asked: JSON.stringify(asked) }).execute();
}

export async function updateRoom(db: Tx, { organisationId, id }: PollKey, { stage, questionId, asked }: RoomState): Promise<void> {
  await db.updateTable('poll_room').set({ stage, question_id: questionId, asked: JSON.stringify(asked) }).where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
}

/** Takes back a session in which nothing was asked; false where something was. */
export async function removeRoom(db: Tx, { organisationId, id }: PollKey): Promise<boolean> {
  const done = await db.deleteFrom('poll_room').where('organisation_id', '=', organisationId).where('poll_id', '=', id).executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}

/** Notes that a token answered a question; false when it had, however many bring it at once. */
export async function noteRoomAnswer(db: Tx, { organisationId, id }: PollKey, questionId: string, serial: string): Promise<boolean> {
  const done = await db.insertInto('poll_room_answer').values({ organisation_id: organisationId, poll_id: id, question_id: questionId, serial }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** How many tokens answered a question. */
export async function roomAnswers(db: Tx, { organisationId, id }: PollKey, questionId: string): Promise<number> {
  const row = await db.selectFrom('poll_room_answer').select(({ fn }) => fn.countAll<string>().as('n')).where('organisation_id', '=', organisationId).where('poll_id', '=', id).where('question_id', '=', questionId).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Once a poll is over nobody needs to know any more which questions a token answered. */
export async function forgetRoomAnswers(db: Tx, { organisationId, id }: PollKey): Promise<void> {
  await db.deleteFrom('poll_room_answer').where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
}
