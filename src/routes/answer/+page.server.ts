import type { RequestEvent } from '@sveltejs/kit';
import { readTicket, sayHelped } from '#capabilities/kiosks/index.answering.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';

/** What stands under a code. Only codes that open nothing are counted: many people stand behind the address of a town hall, and one who tries codes out closes the page for nobody who has one. */
async function found(ctx: Ctx, { locals, getClientAddress }: Pick<RequestEvent, 'locals' | 'getClientAddress'>, code: string) {
  const ticket = await readTicket(ctx, code);
  if (!ticket) await locals.kit.limits.countFrom('ticketNetwork', getClientAddress());
  return ticket;
}

/** A code in the address comes from the screen of a kiosk; one that was typed is sent, and stands in no history. */
export const load = page(async (ctx, event) => {
  const code = event.url.searchParams.get('code')?.slice(0, 30) ?? '';
  event.setHeaders({ 'cache-control': 'no-store' });
  return { code, found: code === '' ? undefined : await found(ctx, event, code) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const code = String(form.get('code') ?? '').trim().slice(0, 30);
    if (code === '') throw problem('form_incomplete', {}, [{ field: 'code', code: 'field_required' }]);
    const ticket = await found(ctx, event, code);
    const helped = form.get('helped');
    if (!ticket || (helped !== 'yes' && helped !== 'no')) return { code, found: ticket };
    await sayHelped(ctx, code, helped === 'yes');
    return { code, found: await readTicket(ctx, code) };
  }),
};
