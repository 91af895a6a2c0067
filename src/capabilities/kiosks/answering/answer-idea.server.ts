import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireAnswerer } from './answering.access.ts';
import { answeringEvents } from './answering.events.ts';
import type { IdeaStatus, TextKey } from './answer.ts';
import { insertReply } from './case-writes.queries.server.ts';
import { groupOf } from './cases.queries.server.ts';
import { changeIdea, readIdea, todayAt } from './change-ideas.server.ts';

export interface NewReply {
  body: string;
  /** For everybody beside the idea; else only under the code. */
  public: boolean;
  status: IdeaStatus;
}

/**
 * Answers an idea, and all that stand under it. Throws `not_allowed`, `not_found`, `idea_not_read` (nobody has decided what is
 * published), `idea_not_published` (a public answer to what nobody sees), `answer_reaches_nobody` (no code was given out).
 */
export async function answerIdea(ctx: Ctx, key: TextKey, reply: NewReply): Promise<void> {
  requireAnswerer(ctx.actor);
  const { organisationId } = key;
  const own = await readIdea(ctx, key);
  const head = own.headId === own.id ? own : await readIdea(ctx, { organisationId, textId: own.headId });
  const group = await groupOf(ctx.db, organisationId, head.id);
  const all = group.length > 0 ? group : [head];
  if (head.moderation === 'waiting' || head.moderation === 'refused') throw problem('idea_not_read');
  if (reply.public && head.moderation !== 'published') throw problem('idea_not_published');
  if (!reply.public && !all.some(({ ticketed }) => ticketed)) throw problem('answer_reaches_nobody');
  const on = ctx.clock.now();
  await insertReply(ctx.db, { organisationId, textId: head.id, id: ctx.ids.next() }, { ...reply, on }, ctx.actor.personId);
  for (const idea of all) {
    const answeredOn = idea.answeredOn ?? (await todayAt(ctx, organisationId, idea));
    await changeIdea(ctx, organisationId, idea, { status: reply.status, answeredOn }, { kind: 'answered', details: { public: reply.public, status: reply.status } });
  }
  await ctx.record({ name: answeringEvents.answered, subjectType: 'opinion_text', subjectId: head.id, organisationId, payload: { status: reply.status, public: reply.public, voices: all.length } });
}
