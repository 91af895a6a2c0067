import { deskTexts } from '#capabilities/privacy/index.ts';
import { readRegister } from '#capabilities/privacy/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { locals }) => ({
  entries: readRegister(ctx, locals.kit.personalData),
  breadcrumb: [{ label: deskTexts[ctx.locale].title, href: localPath(ctx.locale, '/office/privacy') }, { label: deskTexts[ctx.locale].registerTitle }],
}));
