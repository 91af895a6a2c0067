import { redirect } from '@sveltejs/kit';
import { disputeTexts } from '#capabilities/audits/index.quality.ts';
import { disputeWindow, ownDisputes, withdrawDispute } from '#capabilities/audits/index.quality.server.ts';
import { formulaOf } from '#capabilities/registrations/index.server.ts';
import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import { revisionsOf } from '#capabilities/scores/index.quality.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const [editionId] = await publishedEditionsOf(ctx.db, organisationId);
  const lines = await ownDisputes(ctx, organisationId);
  const revisions = (await Promise.all([...new Set(lines.map((line) => line.editionId))].map((edition) => revisionsOf(ctx.db, { editionId: edition, organisationId })))).flat();
  return {
    organisationId, done: event.url.searchParams.get('done'),
    free: editionId !== undefined && (await formulaOf(ctx.db, { organisationId, editionId })) === 'free',
    window: editionId ? await disputeWindow(ctx, editionId) : null,
    maySpeak: ctx.actor.roles.includes('referent') || ctx.actor.roles.includes('decision_maker'),
    lines: lines.map((line) => ({
      ...line, revision: revisions.toReversed().find((one) => one.editionId === line.editionId && line.decidedAt !== null && one.signedAt >= line.decidedAt)?.revision ?? null,
    })),
    revisions: revisions.map(({ revision, reason, digest, signedAt }) => ({ revision, reason, digest, signedAt })),
  };
});

export const actions = {
  withdraw: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await withdrawDispute(ctx, { organisationId, disputeId: String(form.get('dispute')) }, disputeTexts[ctx.locale].withdrawReason);
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/disputes`)}?done=withdrawn`);
  }),
};
