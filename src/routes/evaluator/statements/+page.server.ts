import { ownStatements } from '#capabilities/campaigns/index.evaluators.server.ts';
import { lineLabel } from '#capabilities/campaigns/index.evaluators.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => {
  const { closed, draft } = await ownStatements(ctx);
  return {
    closed: closed.map(({ id, month, reference, totalCents, paidOn }) => ({ id, month, reference, totalCents, paidOn })),
    draft: draft && { totalCents: draft.totalCents, lines: draft.lines.map((line) => ({ id: line.id, dueOn: line.dueOn, label: lineLabel(line, ctx.locale), cents: line.cents })) },
  };
});
