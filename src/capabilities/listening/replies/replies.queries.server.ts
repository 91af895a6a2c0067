import { z } from 'zod';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Polarity, Reason } from '#core/listening/mention.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayBeShown } from '../entry/held.queries.server.ts';
import { storedReasons } from '../boards/verbatim.ts';

export interface ReplyKey {
  organisationId: string;
  mentionId: string;
}

/** A mention to be answered: masked, and nothing that waits to be masked. */
export interface AnsweredMention {
  day: IsoDate;
  saidAt: Date;
  body: string;
  rating: number | null;
  sourceName: string;
  mayReply: boolean;
  /** The reply that the source tells of. */
  replyThere: { words: string | null; at: Date } | null;
  subjects: { criterion: string | null; polarity: Polarity; doubtful: boolean; words: Reason[] }[];
}

const polarity = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

export async function mentionToAnswer(db: Tx, { organisationId, mentionId }: ReplyKey): Promise<AnsweredMention | null> {
  const row = await db.selectFrom('mention as m').innerJoin('listening_source as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.source_id'))
    .select(['m.said_on', 'm.said_at', 'm.body', 'm.rating', 's.name', 's.may_reply', 'm.reply', 'm.replied_at']).where('m.organisation_id', '=', organisationId).where('m.id', '=', mentionId).where(mayBeShown('m')).executeTakeFirst();
  if (!row) return null;
  const findings = await db.selectFrom('mention_finding').select(['criterion', 'polarity', 'doubtful', 'corrected', 'because']).where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId)
    .where('in_force', '=', true).orderBy('sentence').orderBy('subject').execute();
  return {
    day: row.said_on, saidAt: row.said_at, body: row.body, rating: row.rating, sourceName: row.name, mayReply: row.may_reply, replyThere: row.replied_at && { words: row.reply, at: row.replied_at },
    subjects: findings.map((one) => {
      const because = storedReasons.parse(one.because);
      return { criterion: one.criterion, polarity: polarity.parse(one.polarity), doubtful: one.doubtful && !one.corrected, words: [...(because?.criterion ?? []), ...(because?.polarity ?? [])] };
    }),
  };
}

export interface Reply {
  words: string;
  draftedAt: Date;
  changedAt: Date;
  sentAt: Date | null;
  sentWhere: string | null;
}

export async function replyOf(db: Tx, { organisationId, mentionId }: ReplyKey): Promise<Reply | null> {
  const row = await db.selectFrom('mention_reply').select(['words', 'drafted_at', 'changed_at', 'sent_at', 'sent_where']).where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId).executeTakeFirst();
  return row ? { words: row.words, draftedAt: row.drafted_at, changedAt: row.changed_at, sentAt: row.sent_at, sentWhere: row.sent_where } : null;
}

/** Keeps the words of a reply, its first or its next ones. */
export async function saveReply(db: Tx, { organisationId, mentionId }: ReplyKey, { words, by, at }: { words: string; by: string; at: Date }): Promise<void> {
  await db.insertInto('mention_reply').values({ organisation_id: organisationId, mention_id: mentionId, words, drafted_by: by, drafted_at: at, changed_by: by, changed_at: at })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'mention_id']).doUpdateSet({ words, changed_by: by, changed_at: at })).execute();
}

/** `null`: it was not sent after all. */
export async function markSent(db: Tx, { organisationId, mentionId }: ReplyKey, sent: { at: Date; where: string } | null, { by, at }: { by: string; at: Date }): Promise<void> {
  await db.updateTable('mention_reply').set({ sent_at: sent?.at ?? null, sent_where: sent?.where ?? null, sent_by: sent ? by : null, changed_by: by, changed_at: at })
    .where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId).execute();
}

export interface WaitingMention {
  mentionId: string;
  day: IsoDate;
  body: string;
  sourceName: string;
  drafted: boolean;
}

/** Mentions against the body that wait for an answer where one is possible, the longest waiting first; how many of them in all. */
export async function waitingForReply(db: Tx, organisationId: string, since: IsoDate, most: number): Promise<{ waiting: WaitingMention[]; count: number }> {
  const query = db.selectFrom('mention as m').innerJoin('listening_source as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.source_id'))
    .leftJoin('mention_reply as r', (join) => join.onRef('r.organisation_id', '=', 'm.organisation_id').onRef('r.mention_id', '=', 'm.id'))
    .where('m.organisation_id', '=', organisationId).where('m.said_on', '>=', since).where('m.replied_at', 'is', null).where('m.repeated', '=', false).where('s.may_reply', '=', true).where('r.sent_at', 'is', null)
    .where(mayBeShown('m'));
  const rows = await query.select(['m.id', 'm.said_on', 'm.body', 's.name', 'r.drafted_at']).orderBy('m.said_on', 'desc').orderBy('m.id', 'desc').limit(most).execute();
  const counted = await query.select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirst();
  return { waiting: rows.map((row) => ({ mentionId: row.id, day: row.said_on, body: row.body, sourceName: row.name, drafted: row.drafted_at !== null })), count: Number(counted?.n ?? 0) };
}
