import { f64, i32 } from '../shared/vector.ts';
import { polarities, type FoundSubject, type Polarity, type Reason, type UnderstoodSentence } from './mention.ts';
import { criterionFeatures, polarityFeatures, type Features } from './model/features.ts';
import { logistic, rowOf, scoresOf, softmax, type LinearModel, type Row } from './model/linear-model.ts';
import type { ListeningModel } from './model/listening-model.ts';
import { readCues } from './rules/read-cues.ts';
import { splitClauses } from './words/split-clauses.ts';
import { splitSentences } from './words/split-sentences.ts';
import { tokensOf, type Token } from './words/tokens.ts';

/** From which probability on a criterion is said to be spoken of, and how near to it is doubtful; the same for polarity. Chosen on the development sources. */
export const limits = { criterion: 0.4, nearCriterion: 0.25, polarity: 0.7, reasons: 3 } as const;

/** What a text says, sentence by sentence. Pure: the same text and model give the same answer, and no text changes what is said of another. */
export function understand(model: ListeningModel, text: string): UnderstoodSentence[] {
  return splitSentences(text).map(({ from, to }) => ({ from, to, subjects: understandSentence(model, text.slice(from, to), from) }));
}

/** The subjects of one sentence. `offset` is added to the places of the words that decided. */
export function understandSentence(model: ListeningModel, sentence: string, offset = 0): FoundSubject[] {
  const tokens = tokensOf(sentence);
  const cues = readCues(tokens);
  const clauses = tokens.length > 0 ? splitClauses(tokens, cues) : [];
  const found = clauses.flatMap((clause) => {
    const tone = toneOf(model.polarity, polarityFeatures(tokens, cues, clause), tokens, offset);
    return criteriaOf(model.criteria, criterionFeatures(tokens, cues, clause), tokens, offset).map((one) => together(one, tone));
  });
  const strongest = strongestOfEach(found);
  const named = strongest.filter(({ criterion }) => criterion !== null);
  if (named.length > 0) return named;
  return [strongest[0] ?? { criterion: null, polarity: 0, sure: 1, surePolarity: 1, doubtful: false, because: { criterion: [], polarity: [] } }];
}

type FoundCriterion = { readonly criterion: string | null; readonly sure: number; readonly doubtful: boolean; readonly because: readonly Reason[] };
type Tone = { readonly polarity: Polarity; readonly sure: number; readonly because: readonly Reason[] };

const together = (one: FoundCriterion, tone: Tone): FoundSubject => ({
  criterion: one.criterion, polarity: tone.polarity, sure: one.sure, surePolarity: tone.sure, doubtful: one.doubtful || tone.sure < limits.polarity,
  because: { criterion: one.because, polarity: tone.because },
});

function criteriaOf(model: LinearModel, features: Features, tokens: readonly Token[], offset: number): FoundCriterion[] {
  const row = rowOf(model.index, features);
  const scores = scoresOf(model, row);
  const chances = Array.from(scores, logistic);
  const found = chances.flatMap((sure, c): FoundCriterion[] =>
    sure < limits.criterion ? [] : [{ criterion: model.classes[c] ?? null, sure, doubtful: sure < limits.criterion + limits.nearCriterion, because: reasonsFor(model, row, features, c, tokens, offset) }]);
  if (found.length > 0) return found;
  const highest = Math.max(...chances);
  return [{ criterion: null, sure: 1 - highest, doubtful: highest > limits.criterion - limits.nearCriterion, because: [] }];
}

function toneOf(model: LinearModel, features: Features, tokens: readonly Token[], offset: number): Tone {
  const row = rowOf(model.index, features);
  const chances = softmax(scoresOf(model, row));
  const best = chances.indexOf(Math.max(...chances));
  return { polarity: polarities[best] ?? 0, sure: f64(chances, best), because: reasonsFor(model, row, features, best, tokens, offset) };
}

/** Words by what their features add to a class, over what they add to the others on average: the few that weigh most, as shares of all that speaks for it. */
function reasonsFor(model: LinearModel, row: Row, { places, widths }: Features, c: number, tokens: readonly Token[], offset: number): Reason[] {
  const width = model.classes.length;
  const byWord = new Float64Array(tokens.length);
  for (let k = 0; k < row.ids.length; k++) {
    const weight = f64(model.weights, i32(row.ids, k) * width + c) * f64(row.values, k);
    const of = i32(row.of, k);
    const words = widths[of] ?? 1;
    for (let i = 0; i < words; i++) {
      const place = (places[of] ?? 0) + i;
      byWord[place] = f64(byWord, place) + weight / words;
    }
  }
  const all = byWord.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  return [...byWord.keys()].filter((i) => f64(byWord, i) > 0.05 * all).toSorted((a, b) => f64(byWord, b) - f64(byWord, a)).slice(0, limits.reasons)
    .flatMap((i) => {
      const token = tokens[i];
      return token ? [{ from: offset + token.from, to: offset + token.to, share: f64(byWord, i) / all }] : [];
    });
}

/** A criterion found in two clauses is said once, as where it is surest. */
function strongestOfEach(found: readonly FoundSubject[]): FoundSubject[] {
  const best = new Map<string | null, FoundSubject>();
  for (const one of found) {
    const known = best.get(one.criterion);
    const weight = one.criterion === null ? one.surePolarity : one.sure;
    if (!known || weight > (known.criterion === null ? known.surePolarity : known.sure)) best.set(one.criterion, one);
  }
  return [...best.values()];
}
