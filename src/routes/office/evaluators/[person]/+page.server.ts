import { redirect } from '@sveltejs/kit';
import { correctFee, correctionInput, openEvaluator } from '#capabilities/campaigns/index.evaluators.server.ts';
import { lineLabel } from '#capabilities/campaigns/index.evaluators.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx, { params, url }) => {
  const { open, ...file } = await openEvaluator(ctx, String(params['person']));
  return {
    ...file, corrected: url.searchParams.has('corrected'),
    open: { lines: open.map((line) => ({ id: line.id, dueOn: line.dueOn, label: lineLabel(line, ctx.locale), cents: line.cents })), totalCents: open.reduce((sum, { cents }) => sum + cents, 0) },
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await correctFee(ctx, String(event.params['person']), parseForm(correctionInput, form));
    redirect(303, `${event.url.pathname}?corrected`);
  }),
};
