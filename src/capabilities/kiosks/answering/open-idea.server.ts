import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { maskedByDefault } from '#core/opinions/moderation/examine-text.ts';
import { markedPieces } from '#core/opinions/moderation/marked-pieces.ts';
import { maskedText, maskName } from '#core/opinions/moderation/masks.ts';
import { similarTo } from '#core/opinions/similar-texts.ts';
import type { Ctx } from '#platform/context.ts';
import { pointOf } from '../points/points.queries.server.ts';
import { overdueUntil, dueOn } from './answer-clock.ts';
import { answeringRules } from './answering-rules.server.ts';
import type { Idea, TextKey } from './answer.ts';
import { groupOf, ideasOf, openIdeas } from './cases.queries.server.ts';
import { readIdea } from './change-ideas.server.ts';
import { moderationRules } from '#capabilities/grids/index.server.ts';
import type { OpenIdea } from './open-idea.ts';
import { repliesTo, stepsOf } from './replies.queries.server.ts';
import { servicesOf } from './services.queries.server.ts';
import { zoneOf } from './zone-of-body.server.ts';

const mostAlike = 100;
const mostCompared = 600;

/** One text with all that is needed to decide about it. Throws `not_found`. */
export async function openIdea(ctx: Ctx, key: TextKey): Promise<OpenIdea> {
  const { organisationId } = key;
  const idea = await readIdea(ctx, key);
  const found = moderationRules(ctx.settings.dataDir)(idea.text, idea.language);
  const findings = found.map((one) => ({ ...one, name: maskName(one), words: idea.text.slice(one.from, one.to), byDefault: maskedByDefault(one) }));
  const group = await groupOf(ctx.db, organisationId, idea.headId);
  const others = (await openIdeas(ctx.db, organisationId, mostCompared)).filter(({ headId, id }) => headId !== idea.headId && id !== idea.id);
  const names = new Map((await peopleOfBody(ctx.db, organisationId, ['referent', 'decision_maker'])).map(({ id, name }) => [id, name]));
  const [zone, { answerWithin }] = [await zoneOf(ctx, organisationId), answeringRules(ctx.settings.dataDir)];
  return {
    idea, pieces: markedPieces(idea.text, found, ctx.locale), findings, proposed: maskedText(idea, { masks: findings.filter(({ byDefault }) => byDefault).map(({ name }) => name), also: [] }),
    pointName: (await pointOf(ctx.db, { organisationId, id: idea.pointId }))?.name ?? '', group, alike: similarTo(idea, others).slice(0, mostAlike),
    replies: (await repliesTo(ctx.db, organisationId, [idea.headId])).get(idea.headId) ?? [],
    steps: (await stepsOf(ctx.db, key)).map((step) => ({ ...step, who: step.by === null ? null : (names.get(step.by) ?? null) })), services: await servicesOf(ctx.db, organisationId),
    due: dueOn(idea.receivedOn, answerWithin, zone), overdue: idea.clocked && idea.answeredOn === null && idea.receivedOn <= overdueUntil(ctx.clock.today(), answerWithin, zone),
    next: await nextIdea(ctx, organisationId, idea),
  };
}

async function nextIdea(ctx: Ctx, organisationId: string, idea: Idea): Promise<string | null> {
  const all = { service: null, kind: null, status: null, words: null };
  for (const place of ['moderate', 'answer'] as const) {
    const [next] = (await ideasOf(ctx.db, organisationId, { ...all, place }, { limit: 2, offset: 0 })).filter(({ id }) => id !== idea.id);
    if (next) return next.id;
  }
  return null;
}
