import { z } from 'zod';
import { askForLink, demonstrationLink } from '#capabilities/accounts/index.server.ts';
import { actionInSteps } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

const input = z.strictObject({ email: z.email('email_invalid').max(254, 'field_too_long') });

export const actions = {
  // The answer is the same whether the address is known or not: nobody learns who has an account.
  default: actionInSteps(async (event, form) => {
    const { email } = parseForm(input, form);
    const { kit } = event.locals;
    await kit.limits.countSignIn(email, event.getClientAddress());
    await askForLink(kit, email);
    const link = kit.settings.demo ? await kit.runAsSystem((system) => demonstrationLink(system, email)) : null;
    return { sentTo: email, link };
  }),
};
