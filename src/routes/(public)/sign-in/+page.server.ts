import { z } from 'zod';
import { askForLink } from '#capabilities/accounts/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

const input = z.strictObject({ email: z.email('email_invalid').max(254, 'field_too_long') });

export const actions = {
  // The answer is the same whether the address is known or not: nobody learns who has an account.
  default: action(async (_ctx, event, form) => {
    const { email } = parseForm(input, form);
    await event.locals.kit.runAsSystem((system) => askForLink(system, event.locals.kit.auth, email));
    return { sentTo: email };
  }),
};
