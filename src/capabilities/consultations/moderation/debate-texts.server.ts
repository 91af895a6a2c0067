import type { Ctx } from '#platform/context.ts';
import { debateTexts } from '../steps/debate/debate.texts.ts';
import { placeText } from '../steps/debate/debate-writes.queries.server.ts';
import type { Side } from '../steps/debate/debate.queries.server.ts';
import type { ModeratedKind, ModeratedText } from './moderated-kind.ts';
import { debateStates, moderatedDebates, type ModeratedDebate } from './moderated.queries.server.ts';

const asModerated = (ctx: Ctx, kind: 'argument' | 'comment') => ({ stepId, id, side, parent, words, language, state, shown, masked, receivedAt }: ModeratedDebate): ModeratedText => ({
  kind, subject: id, stepId, words, language, state, shown, masked, receivedAt, context: contextOf(ctx, side, parent),
});

function contextOf({ locale }: Pick<Ctx, 'locale'>, side: Side | null, parent: string | null): string | null {
  const t = debateTexts[locale];
  return side !== null ? t.sides[side] : parent === null ? null : `${t.replyTo}: ${parent}`;
}

function debateKind(kind: 'argument' | 'comment'): ModeratedKind {
  return {
    kind, steps: [kind === 'argument' ? 'arguments' : 'comments'],
    list: async (ctx, organisationId, step, page) => (await moderatedDebates(ctx.db, { organisationId, stepId: step.id }, page)).map(asModerated(ctx, kind)),
    counts: async (ctx, organisationId, stepIds) => debateStates(ctx.db, organisationId, stepIds),
    read: async (ctx, organisationId, step, subject) => (await moderatedDebates(ctx.db, { organisationId, stepId: step.id }, { id: subject, limit: 1, offset: 0 })).map(asModerated(ctx, kind))[0],
    place: (ctx, organisationId, subject, placement) => placeText(ctx.db, organisationId, subject, placement),
  };
}

export const argumentTexts = debateKind('argument');
export const commentTexts = debateKind('comment');
