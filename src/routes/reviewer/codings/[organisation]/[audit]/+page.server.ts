import { redirect } from '@sveltejs/kit';
import { civilDate } from '#capabilities/audits/index.ts';
import { codeAgain, openCoding } from '#capabilities/audits/index.quality.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { auditParams } from '../../../audit-params.ts';

export const load = page(async (ctx, event) => {
  const sheet = await openCoding(ctx, auditParams(event));
  return { sheet, sentOn: civilDate(sheet.contactedAt) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await codeAgain(ctx, auditParams(event), form);
    redirect(303, `${localPath(ctx.locale, '/reviewer/codings')}?done`);
  }),
};
