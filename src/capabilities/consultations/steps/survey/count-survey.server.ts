import type { PublishedFigure, Reading } from '#core/consultations/recount.ts';
import { optionIds, surveyContent, type SurveyQuestion } from '#core/consultations/survey.ts';
import { fieldsOf, type Field, type OpenValue } from '#core/open-data/field.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { keepLast } from '../../results/keep-last.ts';
import { participationCounts } from '../../results/received.queries.server.ts';
import { inSlices } from '../../results/in-slices.server.ts';
import type { OpenTable, StepCount, StepSource } from '../../results/open-data.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { answerCounts, answersAfter, markedAnswers, seenAnswers, type AnswerCount } from './survey-counts.queries.server.ts';
import { optionLabel } from './survey-results.ts';

interface SurveyContent {
  questions: readonly SurveyQuestion[];
}

const keyOf = ({ consultation: { organisationId }, step: { id } }: StepSource<unknown>): StepKey => ({ organisationId, stepId: id });

const standing = (run: RunStep, source: StepSource<unknown>) =>
  inSlices(run, (db, slice) => answersAfter(db, keyOf(source), slice));

const kept = keepLast<AnswerCount[]>(50);

async function countsOf(db: Tx, key: StepKey): Promise<AnswerCount[]> {
  const { received, withdrawn } = await participationCounts(db, key);
  // An answer is given whole and taken back whole: for who sees them all, as many received, taken back and marked are the same counts.
  if ((await seenAnswers(db, key)) !== received - withdrawn) return answerCounts(db, key);
  return kept(`${key.stepId} ${received} ${withdrawn} ${await markedAnswers(db, key)}`, () => answerCounts(db, key));
}

const closedQuestions = ({ questions }: SurveyContent) => questions.filter(({ kind }) => kind !== 'text');

/** How a survey is counted. Words are in neither the count nor its figures: they are read once somebody has moderated them. */
export const surveyCount: StepCount<SurveyContent> = {
  async *contents(run, source) {
    for await (const { chosen, marked } of standing(run, source)) yield { state: marked ? 'marked' : 'counted', content: surveyContent(chosen) };
  },
  marked: ({ db }, source) => markedAnswers(db, keyOf(source)),
  async figures({ db }, source) {
    const counts = await countsOf(db, keyOf(source));
    const hasMarks = counts.some(({ marked }) => marked > 0);
    return [...figuresIn('all', source, counts), ...(hasMarks ? figuresIn('unmarked', source, counts) : [])];
  },
};

function figuresIn(reading: Reading, { step }: StepSource<SurveyContent>, counts: readonly AnswerCount[]): PublishedFigure[] {
  const known = new Map(counts.map(({ question, option, n, marked }) => [`${question} ${option ?? ''}`, reading === 'all' ? n : n - marked]));
  const figure = (measure: 'answers' | 'option', subject: string, option?: string): PublishedFigure => ({
    step: step.id, measure, reading, subject, ...(option === undefined ? {} : { option }), value: known.get(`${subject} ${option ?? ''}`) ?? 0,
  });
  return closedQuestions(step.content).flatMap((question) => [figure('answers', question.id), ...optionIds(question).map((option) => figure('option', question.id, option))]);
}

/** One line for each participation that stands; a question with several answers has a column for each of them. */
export const surveyTable: OpenTable<SurveyContent> = {
  name: 'answers', title: { fr: 'Réponses choisies, une ligne par participation', en: 'Answers chosen, one line for each participation' },
  fields: (content) => [...rowField, ...closedQuestions(content).flatMap(fieldsOfQuestion)],
  async *rows(run, source) {
    const questions = closedQuestions(source.step.content);
    let row = 0;
    for await (const { chosen } of standing(run, source)) yield [++row, ...questions.flatMap((question) => cellsOf(question, chosen[question.id]))];
  },
};

const rowField = fieldsOf({ row: ['integer!', 'Rang de la ligne, sans lien avec l’ordre des participations', 'Number of the line; it says nothing of the order of participations'] });

function fieldsOfQuestion(question: SurveyQuestion): Field[] {
  const { id, kind, label } = question;
  if (kind !== 'choices') return fieldsOf({ [id]: ['string', `${label.fr} (${offered(question, 'fr')})`, `${label.en} (${offered(question, 'en')})`] });
  return optionIds(question).flatMap((option) => fieldsOf({ [`${id}_${option}`]: ['boolean', `${label.fr} – ${optionLabel(question, option, 'fr')}`, `${label.en} – ${optionLabel(question, option, 'en')}`] }));
}

const offered = (question: SurveyQuestion, locale: Locale): string => optionIds(question).map((option) => `${option} = ${optionLabel(question, option, locale)}`).join(', ');

function cellsOf(question: SurveyQuestion, given: string | readonly string[] | undefined): OpenValue[] {
  if (question.kind !== 'choices') return [typeof given === 'string' ? given : null];
  return optionIds(question).map((option) => (given === undefined ? null : given.includes(option)));
}
