import { redirect } from '@sveltejs/kit';
import { ownTraining, readLesson } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const { rules, readLessons } = await ownTraining(ctx);
  const lesson = rules.lessons.find(({ id }) => id === event.params['lesson']);
  if (!lesson) throw problem('not_found');
  const { locale } = ctx;
  return {
    title: lesson.title[locale], number: rules.lessons.indexOf(lesson) + 1, count: rules.lessons.length, minutes: lesson.minutes, read: readLessons.includes(lesson.id),
    paragraphs: lesson.paragraphs.map((words) => words[locale]), points: lesson.points.map((words) => words[locale]),
  };
});

export const actions = {
  /** Marks the lesson as read and goes on to the next one, or to the quiz after the last. */
  default: action(async (ctx, event) => {
    const id = String(event.params['lesson']);
    await readLesson(ctx, id);
    const { rules } = await ownTraining(ctx);
    const next = rules.lessons[rules.lessons.findIndex((lesson) => lesson.id === id) + 1];
    redirect(303, localPath(ctx.locale, next ? `/evaluator/training/lessons/${next.id}` : '/evaluator/training/quiz'));
  }),
};
