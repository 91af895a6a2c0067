import { redirect } from '@sveltejs/kit';
import { claimExpense, currentEdition, expenseInput, expenses, loadFees, ownPerson, proofMegabytes } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';

export const load = page(async (ctx, { url }) => {
  const fees = loadFees(ctx.settings.dataDir, currentEdition(ctx));
  const own = await expenses(ctx.db, { personId: ownPerson(ctx) });
  return {
    sent: url.searchParams.has('sent'), today: ctx.clock.today(), rate: fees.kilometre_cents, days: fees.claim_days, megabytes: proofMegabytes,
    expenses: own.map(({ id, kind, spentOn, cents, note, decision, reason, proof }) => ({ id, kind, spentOn, cents, note, decision, reason, proof: proof !== null })),
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countFrom('uploadNetwork', event.getClientAddress());
    const text = (name: string) => String(form.get(name) ?? '');
    const input = parseInput(expenseInput, { kind: form.get('kind') ?? undefined, spentOn: text('spentOn'), kilometres: text('kilometres'), amount: text('amount'), note: text('note') });
    await claimExpense(ctx, input, form.get('proof'));
    redirect(303, `${event.url.pathname}?sent`);
  }),
};
