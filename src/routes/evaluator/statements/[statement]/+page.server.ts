import { readStatement } from '#capabilities/campaigns/index.evaluators.server.ts';
import { lineLabel } from '#capabilities/campaigns/index.evaluators.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { params }) => {
  const { statement, lines } = await readStatement(ctx, String(params['statement']));
  return { statement, lines: lines.map((line) => ({ id: line.id, dueOn: line.dueOn, label: lineLabel(line, ctx.locale), cents: line.cents })) };
});
