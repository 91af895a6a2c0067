import { redirect } from '@sveltejs/kit';
import { currentDrawEdition } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** The draw that people look for is that of the edition open to sign-up. */
export const load = page(async (ctx) => redirect(307, localPath(ctx.locale, `/draw/${currentDrawEdition(ctx)}`)));
