import { bandScore } from '#core/questionnaire/score-answer.ts';
import type { Band } from '#core/questionnaire/types.ts';
import type { GridItem } from './grid-item.ts';

/** What the change of an item does to the score of a body that serves people exactly as before. */
export type Effect = 'stricter' | 'easier' | 'mixed' | 'none';

export type Aspect =
  | 'wording'
  | 'answers'
  | 'scores'
  | 'weight'
  | 'place'
  | 'applies'
  | 'reached_if'
  | 'not_reached'
  | 'evidence'
  | 'origin'
  | 'commitments'
  | 'recommendation';

export type AspectChange = { readonly aspect: Aspect; readonly effect: Effect };

type Ask = (item: GridItem) => unknown;

const aspects: readonly [Aspect, Ask][] = [
  ['wording', (item) => [item.label, item.help, 'options' in item ? item.options.map(({ label }) => label) : null]],
  ['weight', (item) => item.weight],
  ['place', (item) => [item.step, item.criterion, item.indicator]],
  ['applies', (item) => item.applies],
  ['reached_if', (item) => item.reachedIf],
  ['evidence', (item) => item.evidence],
  ['origin', (item) => [item.source, item.reviewBy]],
  ['commitments', (item) => item.commitments],
  ['recommendation', (item) => item.recommendation],
];

/** How one item differs between two grids; empty when it does not. */
export function itemChanges(before: GridItem, after: GridItem): AspectChange[] {
  const plain = aspects
    .filter(([, ask]) => JSON.stringify(ask(before)) !== JSON.stringify(ask(after)))
    .map(([aspect]): AspectChange => ({ aspect, effect: movesScore(aspect) ? 'mixed' : 'none' }));
  return [...plain, ...answerChanges(before, after), ...notReachedChange(before, after)];
}

/** Weights, places and conditions move a score one way or the other, depending on the answers. */
const movesScore = (aspect: Aspect) => ['weight', 'place', 'applies', 'reached_if'].includes(aspect);

function answerChanges(before: GridItem, after: GridItem): AspectChange[] {
  if (domainOf(before) !== domainOf(after)) return [{ aspect: 'answers', effect: 'mixed' }];
  const effect = comparedScores(before, after);
  return effect === 'none' ? [] : [{ aspect: 'scores', effect }];
}

/** What can be answered; when it changes, old answers say nothing of the new item. */
function domainOf(item: GridItem): string {
  if ('options' in item) return `${item.kind} ${item.options.map(({ id }) => id).join(' ')}`;
  if ('unit' in item) return `${item.kind} ${item.unit}`;
  return item.kind === 'date' ? `${item.kind} ${item.calendar}` : item.kind;
}

/** Compares the scores of every answer: never higher and somewhere lower = stricter. */
function comparedScores(before: GridItem, after: GridItem): Effect {
  let lower = false;
  let higher = false;
  for (const [old, now] of scorePairs(before, after)) {
    if (now < old) lower = true;
    if (now > old) higher = true;
  }
  if (lower && higher) return 'mixed';
  if (lower) return 'stricter';
  return higher ? 'easier' : 'none';
}

function scorePairs(before: GridItem, after: GridItem): [number, number][] {
  if (before.kind === 'yes_no' && after.kind === 'yes_no')
    return before.good === after.good
      ? []
      : [
          [0, 100],
          [100, 0],
        ];
  if ('options' in before && 'options' in after) {
    const now = new Map(after.options.map(({ id, score }) => [id, score]));
    // "Does not apply" (null) leaves the score: for the comparison it is worth neither more nor less.
    return before.options.map(({ id, score }) => [score ?? now.get(id) ?? 0, now.get(id) ?? score ?? 0]);
  }
  if ('bands' in before && 'bands' in after) {
    return boundsOf([...before.bands, ...after.bands]).map((value) => [
      bandScore(before.bands, value),
      bandScore(after.bands, value),
    ]);
  }
  return [];
}

/** One value in every interval that either list of bands tells apart. */
const boundsOf = (bands: readonly Band[]): number[] => [
  ...bands.flatMap(({ upTo }) => (upTo === null ? [] : [upTo])),
  Number.MAX_SAFE_INTEGER,
];

function notReachedChange(before: GridItem, after: GridItem): AspectChange[] {
  if (before.notReached === after.notReached) return [];
  return [{ aspect: 'not_reached', effect: after.notReached === 'zero' ? 'stricter' : 'easier' }];
}
