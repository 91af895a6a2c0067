import type { Decision, RefusalReason } from '#core/consultations/moderation.ts';
import { maskedText, type ChosenMasks } from '#core/opinions/moderation/masks.ts';
import { holdersOf } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { moderatorRoles, requireModerator } from '../consultations.access.ts';
import { consultationEvents } from '../consultations.events.ts';
import { appealOn, closeAppeal, decisionsOn, insertDecision } from './decisions.queries.server.ts';
import type { ModeratedText, Placement } from './moderated-kind.ts';
import { findModerated, type ModeratedKey } from './find-moderated.server.ts';

export type TextDecision =
  /** `stands`: readers reported it, and it stays as it is. */
  | { as: 'stands' }
  | { as: 'published' | 'reopened' }
  | ({ as: 'masked' } & ChosenMasks)
  | { as: 'refused'; reason: RefusalReason; words: string };

/**
 * A person decides what becomes of a text: published as it is or masked, not published with a reason that its author reads, or
 * taken up again. A decision on a text whose author appealed answers the appeal. Throws `not_allowed`, `not_found`,
 * `text_decided`, `nothing_masked`, `appeal_needs_another`.
 */
export async function decideText(ctx: Ctx, key: ModeratedKey, decision: TextDecision): Promise<void> {
  requireModerator(ctx.actor);
  const { kind, text } = await findModerated(ctx, key);
  const subject = { kind: text.kind, subject: text.subject };
  const appeal = await appealOn(ctx.db, key.organisationId, subject);
  const isAppealed = appeal !== undefined && appeal.decidedAt === null;
  const [last] = (await decisionsOn(ctx.db, key.organisationId, text.kind, [text.subject])).filter(({ by }) => by !== null);
  if (isAppealed) await requireAnother(ctx, key.organisationId, last?.by ?? null);
  else if (decision.as === 'stands' ? text.state !== 'published' : (text.state === 'waiting') === (decision.as === 'reopened')) throw problem('text_decided');
  const at = ctx.clock.now();
  if (decision.as !== 'stands') await kind.place(ctx, key.organisationId, text.subject, placementOf(text, decision, at));
  if (isAppealed) await closeAppeal(ctx.db, key.organisationId, subject, { by: ctx.actor.personId, at });
  const since = isAppealed ? appeal.at : text.receivedAt;
  await insertDecision(ctx.db, {
    organisationId: key.organisationId, stepId: text.stepId, id: ctx.ids.next(), ...subject, decision: isAppealed ? outcomeOf(text, decision) : decision.as === 'stands' ? 'published' : decision.as,
    reason: decision.as === 'refused' ? decision.reason : decision.as === 'masked' ? 'personal' : null, words: decision.as === 'refused' && decision.words !== '' ? decision.words : null,
    by: ctx.actor.personId, at, waited: (at.getTime() - since.getTime()) / 1000,
  });
  await ctx.record({ name: consultationEvents.moderated, subjectType: 'consultation', subjectId: key.consultationId, organisationId: key.organisationId, payload: { kind: text.kind, decision: decision.as } });
}

/** An appeal is upheld where its author gets more than before. */
const outcomeOf = ({ state, masked }: ModeratedText, decision: TextDecision): Decision =>
  decision.as === 'published' || (decision.as === 'masked' && state === 'refused' && !masked) ? 'appeal_upheld' : 'appeal_rejected';

/** Whoever decided does not answer the appeal, unless the body has nobody else. */
async function requireAnother(ctx: Ctx, organisationId: string, by: string | null): Promise<void> {
  if (by === null || by !== ctx.actor.personId) return;
  const others = (await holdersOf(ctx.db, organisationId, moderatorRoles)).filter((id) => id !== by);
  if (others.length > 0) throw problem('appeal_needs_another');
}

function placementOf(text: ModeratedText, decision: Exclude<TextDecision, { as: 'stands' }>, at: Date): Placement {
  switch (decision.as) {
    case 'published': return { state: 'published', shown: text.words, masked: false, at, reason: null };
    case 'masked': {
      const shown = maskedText({ text: text.words, language: text.language }, decision);
      if (shown === text.words) throw problem('nothing_masked');
      return { state: 'published', shown, masked: true, at, reason: null };
    }
    case 'refused': return { state: 'refused', shown: null, masked: false, at, reason: decision.reason };
    case 'reopened': return { state: 'waiting', shown: null, masked: false, at, reason: null };
  }
}
