import { sql } from 'kysely';
import { z } from 'zod';
import type { SurveyAnswers, SurveyQuestion } from '#core/consultations/survey.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { floorQuestion } from './floor.input.ts';
import type { Floor, FloorQuestion, FloorState, FloorVote } from './floor.ts';

const storedCounts = z.record(z.string(), z.number());
const chosen = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What of the floor is in sight: questions by support, votes in the order in which they were made. */
export async function floorOf(db: Tx, meetingId: string): Promise<Floor> {
  return { questions: await questionsOf(db, meetingId), votes: await votesOf(db, meetingId) };
}

async function questionsOf(db: Tx, meetingId: string): Promise<FloorQuestion[]> {
  const rows = await db.selectFrom('meeting_question').select(['id', 'body', 'state']).where('meeting_id', '=', meetingId).orderBy('asked_at').orderBy('id').execute();
  const { rows: supported } = await sql<{ question_id: string; supports: number }>`select question_id, supports from parvis_meeting_supports(${meetingId}::uuid)`.execute(db);
  const supports = new Map(supported.map((one) => [one.question_id, one.supports]));
  // State: held by a check constraint.
  return rows.map(({ id, body, state }) => ({ id, body, state: state as FloorState, supports: supports.get(id) ?? 0 })).toSorted((a, b) => b.supports - a.supports);
}

async function votesOf(db: Tx, meetingId: string): Promise<FloorVote[]> {
  const rows = await db.selectFrom('meeting_vote').select(['id', 'question', 'state', 'counts']).where('meeting_id', '=', meetingId).orderBy('made_at').orderBy('id').execute();
  const votes: FloorVote[] = [];
  for (const { id, question, state, counts: stored } of rows) {
    const counts = stored === null ? null : storedCounts.parse(stored);
    const voices = counts === null ? await voicesOf(db, meetingId, id) : Object.values(counts).reduce((sum, n) => sum + n, 0);
    votes.push({ id, question: floorQuestion.parse(question), state: state as FloorVote['state'], counts, voices }); // state: held by a check constraint
  }
  return votes;
}

async function voicesOf(db: Tx, meetingId: string, voteId: string): Promise<number> {
  const { rows: [all] } = await sql<{ n: number }>`select parvis_meeting_voices(${meetingId}::uuid, ${voteId}::uuid) as n`.execute(db);
  return all?.n ?? 0;
}

/** Whether a question is on the screen. */
export async function isShown(db: Tx, meetingId: string, questionId: string): Promise<boolean> {
  return (await db.selectFrom('meeting_question').select('id').where('meeting_id', '=', meetingId).where('id', '=', questionId).where('state', '=', 'shown').executeTakeFirst()) !== undefined;
}

/** What a vote asks; undefined for one that is not in sight. */
export async function askedBy(db: Tx, meetingId: string, voteId: string): Promise<SurveyQuestion | undefined> {
  const row = await db.selectFrom('meeting_vote').select('question').where('meeting_id', '=', meetingId).where('id', '=', voteId).executeTakeFirst();
  return row && floorQuestion.parse(row.question);
}

/** Whether a vote is open; it stays so until the end of the transaction. */
export async function keepOpen(db: Tx, meetingId: string, voteId: string): Promise<boolean> {
  const { rows: [row] } = await sql<{ open: boolean }>`select parvis_meeting_keep_open(${meetingId}::uuid, ${voteId}::uuid) as open`.execute(db);
  return row?.open ?? false;
}

/** Holds a vote that is open, alone: nothing more is taken until the end of the transaction. Whether it was open. */
export async function holdVote(db: Tx, meetingId: string, voteId: string): Promise<boolean> {
  return (await db.selectFrom('meeting_vote').select('id').where('meeting_id', '=', meetingId).where('id', '=', voteId).where('state', '=', 'open').forUpdate().executeTakeFirst()) !== undefined;
}

/** Votes by answer, for whoever closes a vote; null of fewer than five. */
export async function tallyOf(db: Tx, meetingId: string, voteId: string): Promise<Record<string, number> | null> {
  const { rows } = await sql<{ option: string; voices: number }>`select option, voices from parvis_meeting_tally(${meetingId}::uuid, ${voteId}::uuid)`.execute(db);
  return rows.length === 0 ? null : Object.fromEntries(rows.map(({ option, voices }) => [option, voices]));
}

export async function insertQuestion(db: Tx, meetingId: string, { id, body, at }: { id: string; body: string; at: Date }): Promise<void> {
  await db.insertInto('meeting_question').values({ meeting_id: meetingId, id, body, state: 'waiting', asked_at: at }).execute();
}

/** Whether there was one. */
export async function moveQuestion(db: Tx, meetingId: string, id: string, state: FloorState): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('meeting_question').set({ state }).where('meeting_id', '=', meetingId).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Done twice with the same hand, it is done once. */
export async function insertSupport(db: Tx, meetingId: string, questionId: string, hand: string): Promise<void> {
  await db.insertInto('meeting_support').values({ meeting_id: meetingId, question_id: questionId, hand }).onConflict((known) => known.doNothing()).execute();
}

export async function insertVote(db: Tx, meetingId: string, { id, question, at }: { id: string; question: SurveyQuestion; at: Date }): Promise<void> {
  await db.insertInto('meeting_vote').values({ meeting_id: meetingId, id, question: JSON.stringify(question), state: 'draft', made_at: at }).execute();
}

/** Whether it stood where it was said to stand. */
export async function openVoteRow(db: Tx, meetingId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('meeting_vote').set({ state: 'open' }).where('meeting_id', '=', meetingId).where('id', '=', id).where('state', '=', 'draft').executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a vote with its counts; the votes themselves go. */
export async function closeVoteRow(db: Tx, meetingId: string, id: string, counts: Readonly<Record<string, number>>): Promise<void> {
  await db.updateTable('meeting_vote').set({ state: 'closed', counts: JSON.stringify(counts) }).where('meeting_id', '=', meetingId).where('id', '=', id).execute();
  await sql`select parvis_meeting_forget(${meetingId}::uuid, ${id}::uuid)`.execute(db);
}

/** Whether this hand had not voted yet. */
export async function insertBallot(db: Tx, meetingId: string, voteId: string, { hand, chosen: answers }: { hand: string; chosen: readonly string[] }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('meeting_ballot').values({ meeting_id: meetingId, vote_id: voteId, hand, chosen: JSON.stringify(answers) }).onConflict((known) => known.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether this hand had not answered yet. */
export async function insertFeedback(db: Tx, meetingId: string, hand: string, answers: SurveyAnswers): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('meeting_feedback').values({ meeting_id: meetingId, hand, chosen: JSON.stringify(answers.chosen), words: JSON.stringify(answers.words) }).onConflict((known) => known.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What people thought, of nobody known, once five have answered. */
export async function opinionsOf(db: Tx, meetingId: string): Promise<SurveyAnswers[]> {
  const { rows } = await sql<{ chosen: unknown; words: unknown }>`select chosen, words from parvis_meeting_opinions(${meetingId}::uuid)`.execute(db);
  return rows.map((row) => ({ chosen: chosen.parse(row.chosen), words: z.record(z.string(), z.string()).parse(row.words) }));
}
