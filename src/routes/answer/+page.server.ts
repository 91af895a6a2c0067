import { readTicket, sayHelped } from '#capabilities/kiosks/index.answering.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';

/** A code in the address comes from the screen of a kiosk; one that was typed is sent, and stands in no history. */
export const load = page(async (ctx, event) => {
  const code = event.url.searchParams.get('code')?.slice(0, 30) ?? '';
  if (code !== '') await event.locals.kit.limits.countFrom('ticketNetwork', event.getClientAddress());
  event.setHeaders({ 'cache-control': 'no-store' });
  return { code, found: code === '' ? undefined : await readTicket(ctx, code) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countFrom('ticketNetwork', event.getClientAddress());
    const code = String(form.get('code') ?? '').trim().slice(0, 30);
    if (code === '') throw problem('form_incomplete', {}, [{ field: 'code', code: 'field_required' }]);
    const helped = form.get('helped');
    if (helped === 'yes' || helped === 'no') await sayHelped(ctx, code, helped === 'yes');
    return { code, found: await readTicket(ctx, code) };
  }),
};
