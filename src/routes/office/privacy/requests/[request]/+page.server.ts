import { deskTexts, requestsTexts } from '#capabilities/privacy/index.ts';
import { openRequest, readRegister } from '#capabilities/privacy/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { findingLines } from '../../finding-lines.ts';

export const load = page(async (ctx, { params, locals, url }) => {
  const { request, steps, actions, findings } = await openRequest(ctx, locals.kit.personalData, params['request'] ?? '');
  return {
    request, steps, actions, findings: findingLines(findings, ctx.locale), outOfReach: readRegister(ctx, locals.kit.personalData).flatMap(({ name, outOfReach }) => (outOfReach === '' ? [] : [{ term: name, text: outOfReach }])), done: url.searchParams.get('done'),
    breadcrumb: [{ label: deskTexts[ctx.locale].title, href: localPath(ctx.locale, '/office/privacy') }, { label: requestsTexts[ctx.locale].rights[request.kind] }],
  };
});
