import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { compareGold, type GoldComparison } from './compare-gold.ts';
import { givenIn, goldQuestions, markQuestions, questionKey, type GoldQuestion } from './gold-form.ts';
import { ownTraining, type OwnTraining } from './own-training.server.ts';
import type { Gold } from './training.input.ts';
import { insertResults, type TrainingResult } from './training.queries.server.ts';

export interface OpenGold {
  gold: Gold;
  questions: GoldQuestion[];
  /** The latest attempt, if any, with the comparison made again from its answers. */
  last: { result: TrainingResult; comparison: GoldComparison; marked: { id: string; right: boolean }[] } | null;
}

/** A gold audit to code. Throws `not_allowed`, `not_found`. */
export async function openGold(ctx: Ctx, goldId: string): Promise<OpenGold & { training: OwnTraining }> {
  const training = await ownTraining(ctx);
  const gold = training.rules.golds.find(({ id }) => id === goldId);
  if (!gold) throw problem('not_found');
  const questions = goldQuestions(gold, loadEdition(training.edition.id, ctx.settings.dataDir).grid.byId);
  const result = training.results.find(({ kind, part }) => kind === 'gold' && part === goldId);
  if (!result) return { training, gold, questions, last: null };
  const answers = answersIn(result);
  const marked = markQuestions(gold.questions, (key) => answers[key]).map(({ id, right }) => ({ id, right: right ?? false }));
  return { training, gold, questions, last: { result, marked, comparison: compareGold(gold, answers, yesNoOf(questions)) } };
}

/**
 * Takes the test of a channel and keeps it, passed or not: its questions, all of which must be answered rightly, and its
 * gold audit. `said`: what was posted at a question. Throws `not_allowed`, `not_found`, and `gold_incomplete` naming each
 * question left open or ill answered.
 */
export async function takeGold(ctx: Ctx, goldId: string, said: (id: string) => string): Promise<GoldComparison> {
  const { training, gold, questions } = await openGold(ctx, goldId);
  const given = givenIn(questions, said);
  const open = questions.filter(({ id }) => !(id in given));
  const marked = markQuestions(gold.questions, said);
  const missing = [
    ...marked.filter(({ right }) => right === null).map(({ id }) => ({ field: questionKey(id), code: 'choice_needed' as const })),
    ...open.map(({ id, kind }) => ({ field: id, code: missingCode[kind] })),
  ];
  if (missing.length > 0) throw problem('gold_incomplete', { count: missing.length }, missing);
  const compared = compareGold(gold, given, yesNoOf(questions));
  const comparison = { ...compared, passed: compared.passed && marked.every(({ right }) => right) };
  await insertResults(ctx.db, [{
    id: ctx.ids.next(), personId: ownPerson(ctx), editionId: training.edition.id, kind: 'gold', part: gold.id, version: training.rules.version,
    answers: { ...Object.fromEntries(gold.questions.map(({ id }) => [questionKey(id), said(questionKey(id))])), ...given }, share: comparison.share, ac1: comparison.ac1, passed: comparison.passed, doneAt: ctx.clock.now(),
  }]);
  if (comparison.passed) {
    await ctx.record({
      name: evaluatorEvents.trained, subjectType: 'person', subjectId: ownPerson(ctx), editionId: training.edition.id,
      payload: { part: gold.id, version: training.rules.version },
    });
  }
  return comparison;
}

const missingCode = { number: 'answer_number_expected', date: 'answer_date_expected', choice: 'choice_needed', yes_no: 'choice_needed' } as const;

const yesNoOf = (questions: readonly GoldQuestion[]) => new Set(questions.filter(({ kind }) => kind === 'yes_no').map(({ id }) => id));

function answersIn({ answers }: TrainingResult): Record<string, string | number | null> {
  if (typeof answers !== 'object' || answers === null) return {};
  const plain = (value: unknown): value is string | number | null => value === null || typeof value === 'string' || typeof value === 'number';
  return Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string | number | null] => plain(entry[1])));
}
