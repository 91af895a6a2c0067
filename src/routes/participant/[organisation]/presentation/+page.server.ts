import { redirect } from '@sveltejs/kit';
import { agreedAnswerInput, answerAgreedAction, presentationOf } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const reading = await presentationOf(ctx, organisationId);
  return { organisationId, done: event.url.searchParams.get('done'), reading: reading && { file: reading.file, agreed: reading.agreed, mayAnswer: reading.mayAnswer } };
});

export const actions = {
  answer: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const { agreed, answer } = parseForm(agreedAnswerInput, form);
    await answerAgreedAction(ctx, { organisationId, id: agreed }, answer);
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/presentation`)}?done=${answer}`);
  }),
};
