import { redirect } from '@sveltejs/kit';
import { openGold, takeGold } from '#capabilities/campaigns/index.evaluators.server.ts';
import { questionKey } from '#capabilities/campaigns/index.evaluators.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { params, url }) => {
  const { locale } = ctx;
  const { gold, questions, last } = await openGold(ctx, String(params['gold']));
  const compared = last && Object.keys(last.result.answers ?? {}).length > 0 && !url.searchParams.has('again') ? last : null;
  const wanted = new Map(gold.answers.map((answer) => [answer.item, answer]));
  return {
    title: gold.title[locale], channel: gold.channel, situation: gold.situation[locale], pass: gold.pass,
    transcript: gold.transcript.map(({ at, who, text }) => ({ at: at?.[locale] ?? '', who, text: text[locale] })),
    asked: gold.questions.map(({ id, text, options, why }) => ({
      key: questionKey(id), text: text[locale], why: why[locale], right: compared?.marked.find((one) => one.id === id)?.right ?? null,
      options: options.map((option) => ({ value: option.id, label: option.label[locale] })),
    })),
    questions: questions.map(({ id, label, help, kind, unit, options }) => ({
      id, kind, unit, label: label[locale], help: help?.[locale] ?? null, options: options.map((option) => ({ id: option.id, label: option.label[locale] })),
    })),
    comparison: compared && {
      ...compared.comparison, passed: compared.result.passed,
      // The experts' own answers are shown once the audit is passed: until then, where to read again.
      items: compared.comparison.items.map(({ item, equal }) => ({
        item, equal, why: wanted.get(item)?.why[locale] ?? '', expert: compared.result.passed ? String(wanted.get(item)?.value ?? '') : null,
      })),
    },
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await takeGold(ctx, String(event.params['gold']), (id) => String(form.get(id) ?? '') || String(form.get(`cannot:${id}`) ?? ''));
    redirect(303, event.url.pathname);
  }),
};
