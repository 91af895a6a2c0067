import { z } from '@hono/zod-openapi';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { adviceOf, readPlan } from '#capabilities/improvement/index.server.ts';
import { problem } from '#platform/http/problem.ts';
import { defineOperation } from '../operation.ts';
import { requireBody } from '../rights.ts';
import { fine } from '../round-figures.ts';
import { bodyPath, readingQuery } from './shared.schema.ts';

const recommendationSchema = z.strictObject({
  id: z.string(), title: z.string(), action: z.string(), channel: z.string(), effort: z.string(),
  /** Points of the global score that reaching the best quarter would bring. */
  gain: z.number(), lost: z.number(), contacts: z.number().int(), items: z.array(z.string()),
}).openapi('Recommendation');

const actionSchema = z.strictObject({
  id: z.string(), title: z.string(), state: z.string(), dueOn: z.string().nullable(), completedOn: z.string().nullable(), edition: z.string(), recommendation: z.string().nullable(), version: z.number().int(),
}).openapi('PlanAction');

const readOwnPlan = defineOperation({
  id: 'readPlan', method: 'get', path: '/bodies/{organisation}/plan', access: { scope: 'plan:read' }, params: bodyPath, query: readingQuery,
  answer: z.strictObject({ edition: z.string(), total: z.number(), recommendations: z.array(recommendationSchema), actions: z.array(actionSchema) }),
  async handle(call, { params, query }) {
    const { ctx } = call;
    const organisationId = requireBody(call, params.organisation);
    const results = await participantResults(ctx, { organisationId, editionId: query.edition, siteId: query.site });
    const advice = await adviceOf(ctx, organisationId, results);
    if (!advice) throw problem('detail_not_in_formula');
    const { actions } = await readPlan(ctx, organisationId);
    return {
      edition: results.edition.id, total: fine(advice.total),
      recommendations: advice.ranked.map(({ recommendation: { id, title, action, effort }, channel, gain, lost, contacts, items }) => ({
        id, title: title[ctx.locale], action: action[ctx.locale], channel, effort, gain: fine(gain), lost: fine(lost), contacts, items: items.map(({ item }) => item.id),
      })),
      // Who carries an action is the body's own business: its people read that in their space.
      actions: actions.map(({ id, title, state, dueOn, completedOn, editionId, recommendationId, version }) => ({ id, title, state, dueOn, completedOn, edition: editionId, recommendation: recommendationId, version })),
    };
  },
});

export const planOperations = [readOwnPlan];
