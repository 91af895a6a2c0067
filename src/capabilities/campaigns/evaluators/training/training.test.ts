import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { anEvaluator } from '#tests/harness/builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { isProblem } from '#platform/http/problem.ts';
import { signDeclaration } from '../ties/sign-declaration.server.ts';
import { questionKey } from './gold-form.ts';
import { loadTraining } from './load-training.server.ts';
import { ownTraining } from './own-training.server.ts';
import { openGold, takeGold } from './take-gold.server.ts';
import { readLesson, takeQuiz } from './take-quiz.server.ts';

const parvis = await testApp({ clock: fixedClock(new Date('2026-03-20T09:00:00Z')) });
const { runAs } = parvis;
const rules = loadTraining('data');
const right = Object.fromEntries(rules.quiz.questions.map(({ id, options }) => [id, options.find((option) => option.right)?.id ?? '']));
const wrong = Object.fromEntries(rules.quiz.questions.map(({ id, options }) => [id, options.find((option) => !option.right)?.id ?? '']));
const [gold] = rules.golds;
const experts = new Map(gold?.answers.map(({ item, value }) => [item, String(value)]));
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));
const somebody = () => anEvaluator(parvis, { trained: false });
type Somebody = Awaited<ReturnType<typeof somebody>>;
const readAll = (who: Somebody) => runAs(who, async (ctx) => { for (const { id } of rules.lessons) await readLesson(ctx, id); });
const quiz = (who: Somebody, answers: Record<string, string>) => runAs(who, (ctx) => takeQuiz(ctx, answers));
const asked = new Map(gold?.questions.map(({ id, options }) => [questionKey(id), options.find((option) => option.right)?.id ?? '']));
const other = new Map(gold?.questions.map(({ id, options }) => [questionKey(id), options.find((option) => !option.right)?.id ?? '']));
const asExperts = (id: string): string => asked.get(id) ?? experts.get(id) ?? '';
const code1 = (who: Somebody, said: (id: string) => string) => runAs(who, (ctx) => takeGold(ctx, gold?.id ?? '', said));

test('from the first lesson to the certificate', async () => {
  const who = await somebody();
  expect(await code(quiz(who, right))).toBe('lessons_first');
  await readAll(who);
  expect(await quiz(who, right)).toEqual({ share: 1, passed: true });
  expect(await code1(who, asExperts)).toMatchObject({ share: 1, passed: true });
  const sign = (name: string) => runAs(who, (ctx) => signDeclaration(ctx, { name, agreed: 'yes' }));
  expect(await code(sign('Une autre'))).toBe('form_incomplete');
  await sign((who.actor.name ?? '').toUpperCase());
  const { readiness } = await runAs(who, ownTraining);
  expect(readiness.missing).toEqual([]);
  expect(readiness.certifiedAt).not.toBeNull();
  expect(readiness.channels).toEqual(['phone']);
});

test('after three failures in a day one comes back tomorrow; a success is never lost', async () => {
  const who = await somebody();
  await readAll(who);
  for (let i = 0; i < rules.quiz.tries_a_day; i++) expect((await quiz(who, wrong)).passed).toBe(false);
  expect(await code(quiz(who, right))).toBe('quiz_tomorrow');
  const tomorrow = fixedClock(new Date('2026-03-21T09:00:00Z'));
  expect((await runAs(who, (ctx) => takeQuiz({ ...ctx, clock: tomorrow }, right))).passed).toBe(true);
  await runAs(who, (ctx) => takeQuiz({ ...ctx, clock: tomorrow }, wrong));
  expect((await runAs(who, ownTraining)).readiness.missing).toEqual(['gold', 'declaration']);
});

test('a quiz with open questions is not marked', async () => {
  const who = await somebody();
  await readAll(who);
  expect(await code(quiz(who, { ...right, [rules.quiz.questions[0]?.id ?? '']: 'nonsense' }))).toBe('quiz_incomplete');
});

test('a practice audit coded at random fails, says where, and can be taken again', async () => {
  const who = await somebody();
  expect(await code(code1(who, () => ''))).toBe('gold_incomplete');
  expect(await code(code1(who, () => 'yes'))).toBe('gold_incomplete');
  expect((await code1(who, (id) => asked.get(id) ?? 'cannot-say')).passed).toBe(false);
  const { last } = await runAs(who, (ctx) => openGold(ctx, gold?.id ?? ''));
  expect(last?.comparison.items.every(({ equal }) => !equal)).toBe(true);
  expect((await code1(who, asExperts)).passed).toBe(true);
});

test('an audit coded as the experts did does not pass with a wrong answer about the channel', async () => {
  const who = await somebody();
  const [wrongOne = ''] = other.keys();
  expect(await code1(who, (id) => (id === wrongOne ? other.get(id) ?? '' : asExperts(id)))).toMatchObject({ share: 1, passed: false });
  const { last } = await runAs(who, (ctx) => openGold(ctx, gold?.id ?? ''));
  expect(last?.marked.filter(({ right }) => !right).map(({ id }) => questionKey(id))).toEqual([wrongOne]);
  expect(await code(code1(who, (id) => (id === wrongOne ? '' : asExperts(id))))).toBe('gold_incomplete');
});

test.each(rules.golds.map((one) => [one.channel, one] as const))('the test of %s is passed with the experts’ answers, and opens that channel', async (channel, one) => {
  const who = await somebody();
  const answers = new Map([
    ...one.answers.map(({ item, value }) => [item, String(value)] as const),
    ...one.questions.map(({ id, options }) => [questionKey(id), options.find((option) => option.right)?.id ?? ''] as const),
  ]);
  expect(await runAs(who, (ctx) => takeGold(ctx, one.id, (id) => answers.get(id) ?? ''))).toMatchObject({ share: 1, passed: true });
  expect((await runAs(who, ownTraining)).readiness.channels).toEqual([channel]);
});
