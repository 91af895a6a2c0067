import { redirect } from '@sveltejs/kit';
import { honeypot, refuseRobots, register } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf, stepLoad } from '../step.ts';

export const load = stepLoad('summary');

export const actions = {
  default: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countFrom('signUpNetwork', event.getClientAddress());
    const confirmed = form.get('confirmed') === 'yes';
    if (confirmed) await refuseRobots(ctx, { draft: draftOf(event), trap: form.get(honeypot) });
    await register(ctx, { draft: draftOf(event) ?? '', confirmed });
    redirect(303, localPath(ctx.locale, '/register/done'));
  }),
};
