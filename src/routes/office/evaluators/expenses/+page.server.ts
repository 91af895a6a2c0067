import { redirect } from '@sveltejs/kit';
import { decideExpense, expenseDecisionInput, expenses } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx) => {
  const waiting = await expenses(ctx.db, { waiting: true });
  return { waiting: waiting.map(({ id, personName, kind, spentOn, kilometres, cents, note, proof }) => ({ id, personName: personName ?? '', kind, spentOn, kilometres, cents, note, proof: proof !== null })) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await decideExpense(ctx, parseForm(expenseDecisionInput, form));
    redirect(303, event.url.pathname);
  }),
};
