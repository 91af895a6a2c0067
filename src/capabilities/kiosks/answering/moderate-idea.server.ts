import { maskedText, type ChosenMasks } from '#core/opinions/moderation/masks.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireAnswerer } from './answering.access.ts';
import { answeringEvents } from './answering.events.ts';
import type { Idea, TextKey } from './answer.ts';
import { changeIdea, readIdea, todayAt } from './change-ideas.server.ts';

export type ModerationDecision =
  | { as: 'published' | 'private' | 'reopened' }
  /** `masks`: what is masked, as `maskName` writes it; `also`: words besides. */
  | ({ as: 'masked' } & ChosenMasks)
  | { as: 'refused'; reason: string };

/**
 * A person decides what becomes of a text: published as it is or masked, kept inside, refused with a reason that its author
 * reads under the code, or taken up again. Throws `not_allowed`, `not_found`, `idea_decided`, `nothing_masked`.
 */
export async function moderateIdea(ctx: Ctx, key: TextKey, decision: ModerationDecision): Promise<void> {
  requireAnswerer(ctx.actor);
  const idea = await readIdea(ctx, key);
  // Two people at the desk: the second one sees what the first decided, and takes it up again to change it.
  if ((idea.moderation === 'waiting') === (decision.as === 'reopened')) throw problem('idea_decided');
  await decide(ctx, key.organisationId, idea, decision);
  await ctx.record({ name: answeringEvents.moderated, subjectType: 'opinion_text', subjectId: idea.id, organisationId: key.organisationId, payload: { decision: decision.as } });
}

async function decide(ctx: Ctx, organisationId: string, idea: Idea, decision: ModerationDecision): Promise<void> {
  switch (decision.as) {
    case 'published':
      return changeIdea(ctx, organisationId, idea, { moderation: 'published', shown: idea.text, masked: false }, { kind: 'published', details: {} });
    case 'masked': {
      const shown = maskedText(idea, decision);
      if (shown === idea.text) throw problem('nothing_masked');
      return changeIdea(ctx, organisationId, idea, { moderation: 'published', shown, masked: true }, { kind: 'masked', details: { masks: decision.masks.length, also: decision.also.length } });
    }
    case 'private':
      return changeIdea(ctx, organisationId, idea, { moderation: 'private', shown: null, masked: false }, { kind: 'private', details: {} });
    case 'refused': {
      // The reason is an answer: whoever holds the code reads it.
      const answeredOn = idea.answeredOn ?? (await todayAt(ctx, organisationId, idea));
      return changeIdea(ctx, organisationId, idea, { moderation: 'refused', shown: null, masked: false, answeredOn }, { kind: 'refused', details: { reason: decision.reason } });
    }
    case 'reopened':
      return changeIdea(ctx, organisationId, idea, { moderation: 'waiting', shown: null, masked: false }, { kind: 'reopened', details: {} });
  }
}
