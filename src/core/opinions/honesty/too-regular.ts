import { mean, standardDeviation } from '../../statistics/moments.ts';
import { chains, grouped, type HonestyRule, type Mark, type Press } from './press.ts';
import { runsOfKinds } from './runs-of-kinds.ts';
import type { HonestyThresholds } from './rules.ts';

/** Faces that take turns more often than chance would have it, as long as somebody stays at it. */
export function markAlternating(presses: readonly Press[], rule: HonestyThresholds['alternating']): Mark[] {
  const spells = spellsAtOneHand(presses, rule.sources, rule.gap_seconds).filter((spell) => spell.length >= rule.presses);
  return spells.flatMap((spell) => {
    const test = runsOfKinds(spell.map(({ value }) => value));
    return test && test.z > 0 && test.p < rule.tail ? marksOn(spell, 'alternating', 1 - test.p) : [];
  });
}

/**
 * The same face again and again: a run of `n` has probability share^n, with the share of that face at this point at its
 * highest (`shareOf`, from the past).
 */
export function markConstant(presses: readonly Press[], shareOf: (press: Press) => number, rule: HonestyThresholds['constant']): Mark[] {
  return spellsAtOneHand(presses, rule.sources, rule.gap_seconds).flatMap(sameFace).flatMap((run) => {
    const [first] = run;
    if (!first || run.length < rule.presses) return [];
    const p = shareOf(first) ** run.length;
    return p < rule.tail ? marksOn(run, 'constant', 1 - p) : [];
  });
}

function sameFace(spell: readonly Press[]): Press[][] {
  const runs: Press[][] = [];
  let face = -1;
  for (const press of spell) {
    if (press.value !== face) runs.push([]);
    face = press.value;
    runs.at(-1)?.push(press);
  }
  return runs;
}

/**
 * Presses spaced like clockwork: over `gaps` intervals their standard deviation is under `variation` of their mean.
 * Arrivals by chance have 1, a queue that never ends about 0.5, a programme that waits "30 seconds, give or take 10" 0.2.
 * Not even people side by side come like that, so visits that overlap are no excuse.
 */
export function markEvenlySpaced(presses: readonly Press[], rule: HonestyThresholds['even_spacing']): Mark[] {
  const found = new Map<string, number>();
  for (const spell of spellsBehindOne(presses, rule.sources, rule.longest_gap_seconds)) {
    for (let start = 0; start + rule.gaps < spell.length; start++) {
      const window = spell.slice(start, start + rule.gaps + 1);
      const variation = variationOfGaps(window);
      if (variation >= rule.variation) continue;
      for (const { id } of window) found.set(id, Math.max(found.get(id) ?? 0, 1 - variation));
    }
  }
  return [...found].map(([opinionId, strength]): Mark => ({ opinionId, rule: 'even-spacing', strength }));
}

function variationOfGaps(window: readonly Press[]): number {
  const gaps = window.slice(1).map(({ at }, i) => at - (window[i]?.at ?? at));
  const centre = mean(gaps);
  return centre === 0 ? 0 : standardDeviation(gaps) / centre;
}

/** Spells of one hand: those behind one device, cut where two visits were open at once, for nobody is in two places. */
const spellsAtOneHand = (presses: readonly Press[], sources: readonly string[], gapSeconds: number): Press[][] => spellsBehindOne(presses, sources, gapSeconds).flatMap(aloneAtATime);

/** Presses of one kiosk, one network, or else all phones of the point; cut where nobody pressed for a while. */
function spellsBehindOne(presses: readonly Press[], sources: readonly string[], gapSeconds: number): Press[][] {
  const hands = grouped(presses, ({ source, device, network, question }) => (sources.includes(source) ? `${device ?? `network ${network ?? '?'}`} ${question}` : null));
  return hands.flatMap((hand) => chains(hand, gapSeconds * 1000));
}

function aloneAtATime(spell: readonly Press[]): Press[][] {
  const pieces: Press[][] = [];
  let last = -Infinity;
  for (const press of spell) {
    if ((press.openedAt ?? Infinity) < last || pieces.length === 0) pieces.push([]);
    pieces.at(-1)?.push(press);
    last = press.at;
  }
  return pieces;
}

const marksOn = (presses: readonly Press[], rule: HonestyRule, strength: number): Mark[] => presses.map(({ id }) => ({ opinionId: id, rule, strength }));
