import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { keptBoardOf } from '../figures/boards.queries.server.ts';
import { mayAct, requireActor } from '../reading.access.ts';
import { readingEvents } from '../reading.events.ts';
import { draftWords, leftToSay } from './draft-words.ts';
import { loadReplyLibrary } from './reply-library.input.ts';
import type { SentReply } from './replies.input.ts';
import { markSent, mentionToAnswer, replyOf, saveReply, waitingForReply, type AnsweredMention, type Reply, type ReplyKey } from './replies.queries.server.ts';

export interface ReplyDesk {
  mention: AnsweredMention;
  reply: Reply | null;
  /** What the library proposes, in the language of the reader. */
  proposed: string;
  mayAct: boolean;
}

/** A mention, the reply it has or that the library proposes. Throws `not_found`, also of a mention that waits to be masked. */
export async function openReply(ctx: Ctx, key: ReplyKey): Promise<ReplyDesk> {
  const mention = await mentionToAnswer(ctx.db, key);
  if (!mention) throw problem('not_found');
  const [body] = await organisationNames(ctx.db, [key.organisationId]);
  const proposed = draftWords(loadReplyLibrary(ctx.settings.dataDir), mention.subjects, { body: body?.name ?? '', locale: ctx.locale });
  return { mention, reply: await replyOf(ctx.db, key), proposed, mayAct: mayAct(ctx.actor) };
}

/** Keeps the words that a person gave a reply; nothing is sent. Throws `not_allowed`, `not_found`, `reply_already_sent`. */
export async function keepReply(ctx: Ctx, key: ReplyKey, words: string): Promise<void> {
  const by = requireActor(ctx.actor);
  if (!(await mentionToAnswer(ctx.db, key))) throw problem('not_found');
  if ((await replyOf(ctx.db, key))?.sentAt) throw problem('reply_already_sent');
  await saveReply(ctx.db, key, { words, by, at: ctx.clock.now() });
  await ctx.record({ name: readingEvents.replyDrafted, subjectType: 'mention', subjectId: key.mentionId, organisationId: key.organisationId });
}

/**
 * Takes down that a person sent the reply where the mention stands, and when: the clock counts it from the next board on. Throws `not_allowed`, `not_found`, `reply_already_sent`,
 * `form_incomplete` (`reply_gaps_left`: something in square brackets; `reply_before_mention`, `reply_in_future`).
 */
export async function markReplySent(ctx: Ctx, key: ReplyKey, { words, where, on, time }: SentReply): Promise<void> {
  const by = requireActor(ctx.actor);
  const mention = await mentionToAnswer(ctx.db, key);
  if (!mention) throw problem('not_found');
  if ((await replyOf(ctx.db, key))?.sentAt) throw problem('reply_already_sent');
  if (leftToSay(words).length > 0) throw problem('form_incomplete', {}, [{ field: 'words', code: 'reply_gaps_left' }]);
  const instant = instantOfParis(`${on}T${time}`);
  if (!instant) throw problem('form_incomplete', {}, [{ field: 'time', code: 'field_invalid' }]);
  const at = new Date(instant);
  if (on < mention.day) throw problem('form_incomplete', {}, [{ field: 'on', code: 'reply_before_mention' }]);
  if (at > ctx.clock.now()) throw problem('form_incomplete', {}, [{ field: 'on', code: 'reply_in_future' }]);
  await saveReply(ctx.db, key, { words, by, at: ctx.clock.now() });
  await markSent(ctx.db, key, { at, where }, { by, at: ctx.clock.now() });
  await ctx.record({ name: readingEvents.replySent, subjectType: 'mention', subjectId: key.mentionId, organisationId: key.organisationId });
}

/** It was not sent after all. Throws `not_allowed`, `not_found`. */
export async function takeBackReply(ctx: Ctx, key: ReplyKey): Promise<void> {
  const by = requireActor(ctx.actor);
  if (!(await replyOf(ctx.db, key))?.sentAt) throw problem('not_found');
  await markSent(ctx.db, key, null, { by, at: ctx.clock.now() });
  await ctx.record({ name: readingEvents.replyTakenBack, subjectType: 'mention', subjectId: key.mentionId, organisationId: key.organisationId });
}

const daysWaited = 91;
const mostWaiting = 25;

/** What waits for a reply, the latest first, with the clock as it was worked out last. */
export async function openReplies(ctx: Ctx, organisationId: string) {
  const kept = await keptBoardOf(ctx.db, organisationId);
  return { ...(await waitingForReply(ctx.db, organisationId, addDays(ctx.clock.today(), -daysWaited), mostWaiting)), replies: kept?.board.replies ?? null };
}
