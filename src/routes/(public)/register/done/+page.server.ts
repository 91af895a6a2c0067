import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { askFileLink } from '#capabilities/billing/index.orders.server.ts';
import { honeypot, refuseRobots, sentRegistration } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf } from '../step.ts';

export const load = page(async (ctx, event) => {
  const sent = await sentRegistration(ctx, { draft: draftOf(event) });
  if (!sent) redirect(303, localPath(ctx.locale, '/register'));
  return { sent };
});

const input = z.object({ email: z.string().trim().min(1, 'field_required').max(254, 'field_too_long').pipe(z.email('email_invalid')) });

export const actions = {
  // The answer, and the work before it, are the same whether the address is a contact's or not.
  link: action(async (ctx, event, form) => {
    const sent = await sentRegistration(ctx, { draft: draftOf(event) });
    if (!sent) redirect(303, localPath(ctx.locale, '/register'));
    const { email } = parseForm(input, form);
    await refuseRobots(ctx, { draft: null, trap: form.get(honeypot) });
    const { limits } = event.locals.kit;
    await limits.countDraftLink(email, event.getClientAddress());
    if (await limits.mayMail(email, `file ${sent.reference}`)) await askFileLink(ctx, { reference: sent.reference, email });
    return { asked: true };
  }),
};
