import { formatDecimal } from '#core/shared/format.ts';
import type { ListeningModel } from '#core/listening/model/listening-model.ts';
import { majoritySubject } from '#core/listening/measure/majority.ts';
import { measureDoubt, measureUnderstanding, type Doubt, type Judged, type Understanding, type WithBounds } from '#core/listening/measure/measure-understanding.ts';
import type { Subject } from '#core/listening/mention.ts';
import { understandByRules } from '#core/listening/rules/understand-by-rules.ts';
import { understandSentence } from '#core/listening/understand.ts';
import { readCriteria, readSplit } from './listening-files.ts';

export interface MeasuredListening {
  readonly sentences: Readonly<Record<'training' | 'development' | 'heldOut', { sources: number; sentences: number }>>;
  readonly model: Understanding;
  readonly rules: Understanding;
  readonly majority: Understanding;
  readonly doubt: Doubt;
}

/** What the model, the rules alone and the most frequent answer make of the held-out sources. */
export function measureListening(model: ListeningModel): MeasuredListening {
  const criteria = readCriteria();
  const heldOut = readSplit('held-out');
  const training = readSplit('training');
  const majority = majoritySubject(training);
  const judgedBy = (read: (text: string) => readonly Subject[]): Judged[] => heldOut.map(({ source, text, subjects }) => ({ source, said: subjects, found: read(text) }));
  const byModel = judgedBy((text) => understandSentence(model, text));
  const sizeOf = (all: typeof heldOut): { sources: number; sentences: number } => ({ sources: new Set(all.map(({ source }) => source)).size, sentences: all.length });
  return {
    sentences: { training: sizeOf(training), development: sizeOf(readSplit('development')), heldOut: sizeOf(heldOut) },
    model: measureUnderstanding(byModel, criteria),
    rules: measureUnderstanding(judgedBy(understandByRules), criteria),
    majority: measureUnderstanding(judgedBy(() => [majority]), criteria),
    doubt: measureDoubt(byModel),
  };
}

/** The tables of `docs/method.md`, written by the script between its two marks and compared by a test. */
export function listeningTables({ sentences, model, rules, majority, doubt }: MeasuredListening): string {
  const points = (value: number): string => formatDecimal(value, 'en', 2);
  const bounded = ({ value, low, high }: WithBounds): string => `${points(value)} (${points(low)} to ${points(high)})`;
  const line = (name: string, of: (one: Understanding) => WithBounds): string => `| ${name} | ${bounded(of(model))} | ${bounded(of(rules))} | ${points(of(majority).value)} |`;
  const { training, development, heldOut } = sentences;
  return [
    `${training.sentences} sentences of ${training.sources} sources to learn from, ${development.sentences} of ${development.sources} to choose with, ${heldOut.sentences} of ${heldOut.sources} held out.`,
    '', '| on the held-out sources | model | rules alone | most frequent answer |', '|---|---|---|---|',
    line('macro-F1 over the criteria', (one) => one.macroF1), line('F1 over all labels', (one) => one.microF1), line('F1 of criterion and polarity together', (one) => one.bothF1), line('polarity right', (one) => one.polarity),
    '', '| criterion | sentences | F1 of the model | of the rules alone |', '|---|---:|---|---|',
    ...model.criteria.map((one, c) => `| ${one.criterion} | ${one.sentences} | ${bounded(one)} | ${points(rules.criteria[c]?.value ?? 0)} |`),
    '', `Doubtful: ${formatDecimal(100 * doubt.doubtful, 'en', 0)} % of the findings. Right in criterion and polarity: ${formatDecimal(100 * doubt.rightWhenSure, 'en', 0)} % of the others, ${formatDecimal(100 * doubt.rightWhenDoubtful, 'en', 0)} % of the doubtful.`,
  ].join('\n');
}

export const tableMarks = ['<!-- listening: written by npm run train:listening -->', '<!-- listening: end -->'] as const;

/** The page with its tables put in place of those between the marks. */
export function withTables(page: string, tables: string): string {
  const [begin, end] = tableMarks;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/method.md has no "${begin}" followed by "${end}"`);
  return `${page.slice(0, from + begin.length)}\n${tables}\n${page.slice(to)}`;
}
