import { redirect } from '@sveltejs/kit';
import { auditsToCode, takeForCoding } from '#capabilities/audits/index.quality.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { auditParams } from '../audit-params.ts';

export const load = page(async (ctx, event) => ({
  done: event.url.searchParams.has('done'), codings: await auditsToCode(ctx.db, ctx.actor.personId ?? ''),
}));

export const actions = {
  default: action(async (ctx, _event, form) => {
    const key = auditParams({ params: { organisation: String(form.get('organisation')), audit: String(form.get('audit')) } });
    await takeForCoding(ctx, key);
    redirect(303, localPath(ctx.locale, `/reviewer/codings/${key.organisationId}/${key.auditId}`));
  }),
};
