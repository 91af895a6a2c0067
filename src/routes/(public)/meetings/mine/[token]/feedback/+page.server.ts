import { giveFeedback, ownPlace, surveyOf } from '#capabilities/meetings/index.server.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { redirect } from '@sveltejs/kit';
import { localPath } from '#platform/http/locale.ts';

const tokenOf = ({ params }: { params: Partial<Record<string, string>> }): string => String(params['token']);

export const load = page(async (ctx, event) => {
  const { meeting } = await ownPlace(ctx, tokenOf(event));
  return { meeting, questions: surveyOf(ctx, meeting.editionId), done: event.url.searchParams.has('done') };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const faults = await giveFeedback(ctx, tokenOf(event), (question) => form.getAll(question).map(String));
    if (faults) return { faults, values: typedValues(form) };
    redirect(303, `${localPath(ctx.locale, `/meetings/mine/${tokenOf(event)}/feedback`)}?done`);
  }),
};
