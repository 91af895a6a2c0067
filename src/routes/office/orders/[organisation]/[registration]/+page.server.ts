import { redirect, type RequestEvent } from '@sveltejs/kit';
import { acceptOrder, giveReferences, openOrder, receiveCopy, returnOrder, sendFileLink, uploadedCopy } from '#capabilities/billing/index.orders.server.ts';
import { mayDecide } from '#capabilities/registrations/index.ts';
import { action, actionAfter, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { orderKey } from './order-key.ts';

export const load = page(async (ctx, event) => ({
  desk: await openOrder(ctx, orderKey(event)), mayDecide: mayDecide(ctx.actor), done: event.url.searchParams.get('done'),
}));

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
/** The version of the order that was on screen. */
const seen = (form: FormData) => Number(form.get('seen') ?? 0) || 0;
const back = (event: RequestEvent, done: string): never => redirect(303, `${event.url.pathname}?done=${done}`);

export const actions = {
  accept: action(async (ctx, event, form) => {
    await acceptOrder(ctx, { ...orderKey(event), seen: seen(form), people: form.get('people') === 'yes', reason: text(form, 'reason') });
    back(event, 'accept');
  }),
  return: action(async (ctx, event, form) => {
    await returnOrder(ctx, { ...orderKey(event), seen: seen(form), reason: text(form, 'reason') });
    back(event, 'return');
  }),
  references: action(async (ctx, event, form) => {
    if (!mayDecide(ctx.actor)) throw problem('not_allowed');
    await giveReferences(ctx, { ...orderKey(event), serviceCode: text(form, 'serviceCode'), commitmentNumber: text(form, 'commitmentNumber') });
    back(event, 'references');
  }),
  link: action(async (ctx, event) => {
    await sendFileLink(ctx, orderKey(event));
    back(event, 'link');
  }),
  upload: actionAfter(
    async (_event, form) => uploadedCopy(form),
    async (ctx, event, _form, copy) => {
      if (!mayDecide(ctx.actor)) throw problem('not_allowed');
      const { again } = await receiveCopy(ctx, { ...orderKey(event), ...copy, channel: 'office', from: ctx.actor.name ?? '' });
      back(event, again ? 'again' : 'copy');
    },
  ),
};
