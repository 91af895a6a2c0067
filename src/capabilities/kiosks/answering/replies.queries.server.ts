import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import type { IdeaStatus, Reply, TextKey } from './answer.ts';
import type { Step, StepKind } from './idea-step.ts';

/** Replies to the heads of a body, the first one first. */
export async function repliesTo(db: Tx, organisationId: string, headIds: readonly string[]): Promise<Map<string, Reply[]>> {
  if (headIds.length === 0) return new Map();
  const rows = await db.selectFrom('text_reply').select(['text_id', 'body', 'public', 'status', 'made_at'])
    .where('organisation_id', '=', organisationId).where('text_id', 'in', [...headIds]).orderBy('made_at').orderBy('id').execute();
  // The check constraint holds the list of statuses.
  const replies = rows.map((row) => ({ head: row.text_id, reply: { body: row.body, public: row.public, status: row.status as IdeaStatus, on: row.made_at } }));
  return new Map([...Map.groupBy(replies, ({ head }) => head)].map(([head, own]) => [head, own.map(({ reply }) => reply)]));
}

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What was done with a text, in order. */
export async function stepsOf(db: Tx, { organisationId, textId }: TextKey): Promise<Step[]> {
  const rows = await db.selectFrom('text_step').select(['kind', 'details', 'made_by', 'made_at'])
    .where('organisation_id', '=', organisationId).where('text_id', '=', textId).orderBy('made_at').orderBy('id').execute();
  // The check constraint holds the list of kinds.
  return rows.map((row) => ({ kind: row.kind as StepKind, details: details.parse(row.details), by: row.made_by, at: row.made_at }));
}

/** How many said that the answer helped, and that it did not. */
export async function helpedCount(db: Tx, organisationId: string): Promise<{ yes: number; no: number }> {
  const rows = await db.selectFrom('text_helped').select(({ fn }) => ['helped', fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId).groupBy('helped').execute();
  const of = (helped: boolean) => Number(rows.find((row) => row.helped === helped)?.n ?? 0);
  return { yes: of(true), no: of(false) };
}
