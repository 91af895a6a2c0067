import { redirect } from '@sveltejs/kit';
import { ownTraining, takeQuiz } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { url }) => {
  const { rules, results } = await ownTraining(ctx);
  const { locale } = ctx;
  const [last] = results.filter(({ kind }) => kind === 'quiz');
  const answered = last && typeof last.answers === 'object' ? new Map(Object.entries(last.answers ?? {})) : new Map<string, unknown>();
  const corrected = last !== undefined && answered.size > 0 && !url.searchParams.has('again');
  return {
    pass: rules.quiz.pass, corrected, passed: last?.passed ?? false, share: last?.share ?? 0,
    // Which option is right leaves the server with the correction only.
    questions: rules.quiz.questions.map(({ id, text, options, why }) => ({
      id, text: text[locale], options: options.map((option) => ({ id: option.id, label: option.label[locale] })),
      given: corrected ? String(answered.get(id) ?? '') : '',
      correction: corrected ? { right: options.find((option) => option.right)?.id ?? '', why: why[locale] } : null,
    })),
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const chosen = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
    await takeQuiz(ctx, chosen);
    redirect(303, event.url.pathname);
  }),
};
