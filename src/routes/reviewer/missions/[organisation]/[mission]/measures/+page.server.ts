import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { decideKind, decisionInput, doubtInput, measuresPage, settleDoubt } from '#capabilities/audits/index.measures.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

const params = z.object({ organisation: z.uuid(), mission: z.uuid() });

function keyOf(event: { params: Partial<Record<string, string>> }): { organisationId: string; missionId: string } {
  const parsed = params.safeParse(event.params);
  if (!parsed.success) throw problem('mission_unknown');
  return { organisationId: parsed.data.organisation, missionId: parsed.data.mission };
}

export const load = page(async (ctx, event) => {
  const key = keyOf(event);
  return { ...(await measuresPage(ctx, key.organisationId, key.missionId)), organisationId: key.organisationId, done: event.url.searchParams.get('done') };
});

export const actions = {
  decide: action(async (ctx, event, form) => {
    const key = keyOf(event);
    await decideKind(ctx, { ...key, ...parseForm(decisionInput, form) });
    redirect(303, localPath(ctx.locale, `/reviewer/missions/${key.organisationId}/${key.missionId}/measures?done=decided`));
  }),
  settle: action(async (ctx, event, form) => {
    const key = keyOf(event);
    const { mailId, as } = parseForm(doubtInput, form);
    await settleDoubt(ctx, { ...key, mailId, as });
    redirect(303, localPath(ctx.locale, `/reviewer/missions/${key.organisationId}/${key.missionId}/measures?done=settled`));
  }),
};
