import { z } from 'zod';
import { draftLinkDays, honeypot, refuseRobots, sendDraftLink, welcome } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { draftOf } from '../step.ts';

const input = z.object({ email: z.string().trim().min(1, 'field_required').max(254, 'field_too_long').pipe(z.email('email_invalid')) });

export const load = page(async (ctx, event) => {
  const { resume } = await welcome(ctx, { draft: draftOf(event) });
  return { step: resume?.step ?? null, days: draftLinkDays };
});

export const actions = {
  // The answer is the same for every address.
  default: action(async (ctx, event, form) => {
    const { email } = parseForm(input, form);
    await refuseRobots(ctx, { draft: null, trap: form.get(honeypot) });
    const { limits } = event.locals.kit;
    await limits.countDraftLink(email, event.getClientAddress());
    const draft = draftOf(event) ?? '';
    // One too many to the same mailbox: the links before it open the same draft.
    if (await limits.mayMail(email, `draft ${draft}`)) await sendDraftLink(ctx, { draft, email });
    return { sentTo: email };
  }),
};
