import { formatDate, formatDecimal, formatInteger, formatPercent, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { answerRows, type AnswerRow } from './answer-rows.ts';
import type { GroupReading, QuestionReading } from './poll-reading.ts';
import { resultsTexts } from './results.texts.ts';

/** What mystery citizens found of a criterion, published. */
export interface Found {
  score: number;
  low: number;
  high: number;
  edition: string;
}

/** The rows of answers of a group, from the worst answer to the best. */
export function groupRows({ question }: Pick<QuestionReading, 'question'>, group: GroupReading, locale: Locale): AnswerRow[] {
  if (!group.cell) return [];
  const rows = answerRows(question, group.cell, locale);
  return question.kind === 'yes_no' ? rows.toReversed() : rows;
}

/** Every group of which something is shown: the whole, its parts, the poll before. */
export function shownGroups({ whole, parts, previous }: QuestionReading, locale: Locale): GroupReading[] {
  const t = resultsTexts[locale];
  const before = previous ? [{ ...previous, label: t.previous(dayOf(previous.closedAt, locale)) }] : [];
  return [whole, ...parts, ...before].filter(({ cell }) => cell !== null);
}

export const dayOf = (instant: string, locale: Locale): string => formatDate(new Date(instant), locale);

/** What is said of a question in sentences, beside its chart. */
export function sentencesOf(reading: QuestionReading, found: Found | null, locale: Locale): string[] {
  const { question, whole, previous } = reading;
  const t = resultsTexts[locale];
  if (!whole.cell) return [];
  const said: string[] = [];
  if (question.kind === 'guess') said.push(...guessSentences(whole, found, locale));
  if (question.kind !== 'guess' && previous?.score && whole.score) {
    const points = Math.round(whole.score.score) - Math.round(previous.score.score);
    const date = dayOf(previous.closedAt, locale);
    said.push(`${points === 0 ? t.previousSame(date) : (points > 0 ? t.previousUp : t.previousDown)(formatInteger(Math.abs(points), locale), date)} ${t.previousOther}`);
  }
  return said;
}

function guessSentences({ score }: GroupReading, found: Found | null, locale: Locale): string[] {
  const t = resultsTexts[locale];
  const said = score ? [t.meanGuess(formatScore(score.score, locale))] : [];
  if (!found) return [...said, t.notFound];
  said.push(t.foundText(formatScore(found.score, locale), formatScore(found.low, locale), formatScore(found.high, locale), found.edition));
  if (score) said.push(score.low > found.high ? t.guessAbove : score.high < found.low ? t.guessBelow : t.guessNear);
  return said;
}

/** A table of figures: its first column names what the row is about. */
export interface FigureTable {
  columns: { label: string; numeric: boolean }[];
  rows: { cells: string[]; bar: number | null }[];
}

/** The figures of a question: a line a group, or a line an answer where only the whole is shown or answers are many. */
export function figuresOf(reading: QuestionReading, locale: Locale): FigureTable {
  const t = resultsTexts[locale];
  const { question, whole } = reading;
  if (question.kind === 'rank') {
    return {
      columns: [{ label: t.answer, numeric: false }, { label: t.firstPlace, numeric: true }, { label: t.meanPlace, numeric: true }],
      rows: groupRows(reading, whole, locale).map(({ label, share, place }) => ({ cells: [label, formatPercent(share, locale), formatDecimal(place ?? 0, locale)], bar: share })),
    };
  }
  const groups = shownGroups(reading, locale);
  if (groups.length <= 1 || question.kind === 'guess') {
    return {
      columns: [{ label: t.answer, numeric: false }, { label: t.count, numeric: true }, { label: t.share, numeric: true }],
      rows: groupRows(reading, whole, locale).map(({ label, count, share }) => ({ cells: [label, formatInteger(count, locale), formatPercent(share, locale)], bar: share })),
    };
  }
  return {
    columns: [{ label: t.who, numeric: false }, { label: t.n, numeric: true }, ...groupRows(reading, whole, locale).map(({ label }) => ({ label, numeric: true })), { label: t.score, numeric: true }],
    rows: groups.map((group) => ({ cells: [group.label, formatInteger(group.cell?.answers ?? 0, locale), ...groupRows(reading, group, locale).map(({ share }) => formatPercent(share, locale)), scoreText(group, locale)], bar: null })),
  };
}

export function scoreText({ score }: Pick<GroupReading, 'score'>, locale: Locale): string {
  const t = resultsTexts[locale];
  return score ? `${formatScore(score.score, locale)} (${t.between(formatScore(score.low, locale), formatScore(score.high, locale))})` : '';
}
