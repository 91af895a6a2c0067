import { checkReceipt, publishedList, receiptInput, tellFacts } from '#capabilities/staff-polls/index.answering.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { keepNothing, pollIn } from '../../agent-page.ts';

export const load = page(async (ctx, event) => {
  keepNothing(event);
  const pollId = pollIn(event);
  return { bare: true as const, facts: await tellFacts(ctx, pollId), list: await publishedList(ctx, pollId) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const { receipt } = parseForm(receiptInput, form);
    return { typed: receipt, checked: await checkReceipt(ctx, pollIn(event), receipt) };
  }),
};
