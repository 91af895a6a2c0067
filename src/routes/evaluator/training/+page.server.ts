import { ownTraining } from '#capabilities/campaigns/index.evaluators.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => {
  const { edition, rules, results, readLessons, signedAt, readiness } = await ownTraining(ctx);
  const { locale } = ctx;
  const best = (kind: string, part: string) => {
    const own = results.filter((result) => result.kind === kind && result.part === part);
    const shown = own.find(({ passed }) => passed) ?? own[0];
    return shown ? { passed: shown.passed, share: shown.share ?? 0 } : null;
  };
  return {
    edition: edition.label[locale], readiness, readLessons, signedAt, quiz: best('quiz', 'quiz'),
    lessons: rules.lessons.map(({ id, title, minutes }) => ({ id, title: title[locale], minutes })),
    golds: rules.golds.map(({ id, title, channel }) => ({ id, channel, title: title[locale], result: best('gold', id) })),
  };
});
