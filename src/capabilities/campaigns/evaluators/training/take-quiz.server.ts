import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { ownTraining, type OwnTraining } from './own-training.server.ts';
import { insertResults } from './training.queries.server.ts';

/** Marks a lesson as read; twice changes nothing. Throws `not_allowed`, `not_found`. */
export async function readLesson(ctx: Ctx, lessonId: string): Promise<void> {
  const { edition, rules, readLessons } = await ownTraining(ctx);
  if (!rules.lessons.some(({ id }) => id === lessonId)) throw problem('not_found');
  if (readLessons.includes(lessonId)) return;
  await insertResults(ctx.db, [{
    id: ctx.ids.next(), personId: ownPerson(ctx), editionId: edition.id, kind: 'lesson', part: lessonId, version: rules.version,
    answers: {}, share: null, ac1: null, passed: true, doneAt: ctx.clock.now(),
  }]);
}

/**
 * Marks a quiz: every question has one right option. Kept whether passed or not. Throws `not_allowed`, `lessons_first`
 * while a lesson is unread, `quiz_incomplete`, and `quiz_tomorrow` after too many failures in a day.
 */
export async function takeQuiz(ctx: Ctx, chosen: Readonly<Record<string, string>>): Promise<{ share: number; passed: boolean }> {
  const training = await ownTraining(ctx);
  const { edition, rules, readLessons } = training;
  const { questions, pass } = rules.quiz;
  if (readLessons.length < rules.lessons.length) throw problem('lessons_first');
  const open = questions.filter(({ id, options }) => !options.some((option) => option.id === chosen[id]));
  if (open.length > 0) throw problem('quiz_incomplete', { count: open.length }, open.map(({ id }) => ({ field: id, code: 'choice_needed' })));
  refuseGuessing(training, ctx);
  const right = questions.filter(({ id, options }) => options.some((option) => option.right && option.id === chosen[id])).length;
  const share = right / questions.length;
  const passed = share >= pass;
  await insertResults(ctx.db, [{
    id: ctx.ids.next(), personId: ownPerson(ctx), editionId: edition.id, kind: 'quiz', part: 'quiz', version: rules.version,
    answers: Object.fromEntries(questions.map(({ id }) => [id, chosen[id]])), share, ac1: null, passed, doneAt: ctx.clock.now(),
  }]);
  if (passed) await ctx.record({ name: evaluatorEvents.trained, subjectType: 'person', subjectId: ownPerson(ctx), editionId: edition.id, payload: { part: 'quiz', version: rules.version } });
  return { share, passed };
}

/** After some failures in a day one sleeps on it, rather than guess one's way through. */
function refuseGuessing({ results, rules }: OwnTraining, ctx: Ctx): void {
  const today = ctx.clock.today();
  const failures = results.filter(({ kind, passed, doneAt }) => kind === 'quiz' && !passed && parisTimeOf(doneAt).startsWith(today));
  if (failures.length >= rules.quiz.tries_a_day) throw problem('quiz_tomorrow', { count: rules.quiz.tries_a_day });
}
