import { redirect } from '@sveltejs/kit';
import { typedQuote } from '#capabilities/billing/index.orders.ts';
import { draftQuote, priceQuote, sendQuote } from '#capabilities/billing/index.orders.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { orderKey } from '../order-key.ts';

export const load = page(async (ctx, event) => ({ draft: await draftQuote(ctx, { ...orderKey(event), typed: null }) }));

export const actions = {
  preview: action(async (ctx, event, form) => {
    const typed = parseForm(typedQuote, form);
    return { priced: await priceQuote(ctx, { ...orderKey(event), typed }), draft: await draftQuote(ctx, { ...orderKey(event), typed }) };
  }),
  send: action(async (ctx, event, form) => {
    const { organisationId, registrationId } = orderKey(event);
    await sendQuote(ctx, { organisationId, registrationId, typed: parseForm(typedQuote, form) });
    redirect(303, `${localPath(ctx.locale, `/office/orders/${organisationId}/${registrationId}`)}?done=quote`);
  }),
};
