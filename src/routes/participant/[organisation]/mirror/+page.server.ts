import { mirrorView } from '#capabilities/mirror/index.ts';
import { mirrorSpan, readMirror } from '#capabilities/mirror/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const span = mirrorSpan(event.url.searchParams.get('span'));
  const view = mirrorView(await readMirror(ctx, { organisationId, span }), { locale: ctx.locale, organisationId });
  const files = ['csv', 'xlsx', 'json'].map((format) => ({ format, href: `${localPath(ctx.locale, `/participant/${organisationId}/mirror/export`)}?${new URLSearchParams({ ...(span && { span }), format })}` }));
  return { organisationId, view, files };
});
