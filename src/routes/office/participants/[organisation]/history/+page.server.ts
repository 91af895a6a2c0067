import { openBodyHistory } from '#capabilities/registrations/index.server.ts';
import { fileTexts } from '#capabilities/registrations/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { params, url }) => {
  const history = await openBodyHistory(ctx, params['organisation'] ?? '');
  return {
    history, kind: url.searchParams.get('kind') ?? '', mayReadMails: ctx.actor.roles.includes('operator'),
    breadcrumb: [{ label: fileTexts[ctx.locale].list, href: localPath(ctx.locale, '/office/participants') }, { label: history.name }],
  };
});
