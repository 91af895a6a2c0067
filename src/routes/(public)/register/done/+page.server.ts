import { redirect } from '@sveltejs/kit';
import { sentRegistration } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf } from '../step.ts';

export const load = page(async (ctx, event) => {
  const sent = await sentRegistration(ctx, { draft: draftOf(event) });
  if (!sent) redirect(303, localPath(ctx.locale, '/register'));
  return { sent };
});
