import { redirect } from '@sveltejs/kit';
import { closeMonth, isMonth, lastDayOf, monthBefore, monthOfStatements, paymentInput, recordPayments } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx, { url }) => {
  const today = ctx.clock.today();
  const asked = url.searchParams.get('month') ?? '';
  const month = isMonth(asked) ? asked : monthBefore(today);
  const { drafts, closed } = await monthOfStatements(ctx, month);
  return {
    month, today, over: lastDayOf(month) < today, done: url.searchParams.get('done'), count: url.searchParams.get('count') ?? '',
    drafts: drafts.map(({ personId, name, lines, totalCents }) => ({ id: personId, name, lines: lines.length, totalCents })),
    closed: closed.map(({ id, personName, reference, totalCents, paidOn, hasAccount }) => ({ id, personName, reference, totalCents, paidOn, hasAccount })),
  };
});

export const actions = {
  close: action(async (ctx, event, form) => {
    const month = String(form.get('month') ?? '');
    const count = await closeMonth(ctx, month);
    redirect(303, `${event.url.pathname}?month=${month}&done=closed&count=${count}`);
  }),
  pay: action(async (ctx, event, form) => {
    const month = event.url.searchParams.get('month') ?? '';
    await recordPayments(ctx, parseForm(paymentInput, form));
    redirect(303, `${event.url.pathname}?month=${isMonth(month) ? month : ''}&done=paid`);
  }),
};
