import { redirect } from '@sveltejs/kit';
import {
  approvalInput, approveWords, askWebsiteReview, decideKind, decisionInput, measuresPage, noteTrace, proveTrace, takeBackTrace, traceInput, traceKey, traceProofInput, writeMysteryMail,
} from '#capabilities/audits/index.measures.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { missionParams } from '../mission-params.ts';

export const load = page(async (ctx, event) => {
  const key = missionParams(event);
  return { ...(await measuresPage(ctx, key.organisationId, key.missionId)), organisationId: key.organisationId, done: event.url.searchParams.get('done') };
});

type Key = ReturnType<typeof missionParams>;

/** Does one thing to the mission, then shows the page again with a word about it. */
function doing(done: string, work: (ctx: Ctx, key: Key, form: FormData) => Promise<void>) {
  return action(async (ctx, event, form) => {
    const key = missionParams(event);
    await work(ctx, key, form);
    redirect(303, localPath(ctx.locale, `/evaluator/missions/${key.organisationId}/${key.missionId}/measures?done=${done}`));
  });
}

export const actions = {
  write: doing('written', (ctx, key) => writeMysteryMail(ctx, key)),
  approve: doing('approved', (ctx, key, form) => approveWords(ctx, { ...key, ...parseForm(approvalInput, form) })),
  decide: doing('decided', (ctx, key, form) => decideKind(ctx, { ...key, ...parseForm(decisionInput, form) })),
  note: doing('noted', (ctx, key, form) => noteTrace(ctx, { ...key, ...parseForm(traceInput, form) })),
  takeBack: doing('takenBack', (ctx, key, form) => takeBackTrace(ctx, { ...key, ...parseForm(traceKey, form) })),
  prove: doing('proved', (ctx, key, form) => proveTrace(ctx, { ...key, ...parseForm(traceProofInput, form) })),
  review: doing('asked', (ctx, key) => askWebsiteReview(ctx, key)),
};
