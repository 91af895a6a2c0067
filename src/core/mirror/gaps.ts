import { nearPoints } from '../opinions/measured-against-lived.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Difference } from '../statistics/compare-means.ts';
import { compareScores } from '../statistics/logit-scale.ts';
import { at } from '../shared/vector.ts';
import type { Voice, VoicesOf } from './voices.ts';

export type PairName = 'believed-measured' | 'believed-lived' | 'lived-measured';

/** Pairs of voices: the first minus the second. */
export const pairs: readonly { readonly name: PairName; readonly first: Voice; readonly second: Voice }[] = [
  { name: 'believed-measured', first: 'believed', second: 'measured' }, { name: 'believed-lived', first: 'believed', second: 'lived' }, { name: 'lived-measured', first: 'lived', second: 'measured' },
];

/**
 * What is known of two voices: the first above or below the second; `near`: within ten points either way, interval included;
 * `open`: neither is established; `untested`: one of them is silent or rests on too little.
 */
export type GapWord = 'above' | 'below' | 'near' | 'open' | 'untested';
/** Whether one is told to stand above or below the other. */
export const isTold = (word: GapWord): word is 'above' | 'below' => word === 'above' || word === 'below';

export type Gap = { readonly word: GapWord; readonly test: (Difference & { readonly adjustedP: number }) | null };
export type Gaps = Readonly<Record<PairName, Gap>>;

/** Expected share of false gaps among those that are told, all criteria and pairs together. */
const falseGapShare = 0.1;
/** Smaller differences are not worth naming, however sure: the distance within which voices are called near. */
export const leastGap = nearPoints;

/**
 * The gaps between the voices of all criteria, in their order: Welch and Satterthwaite on the logit scale for each pair of which both voices
 * are firm, all of them judged together by Benjamini and Hochberg (method 1.6). Told is what remains and is `leastGap` points or more.
 */
export function gapsBetween(criteria: readonly VoicesOf[]): Gaps[] {
  const tests = criteria.flatMap((voices, i) => pairs.flatMap((pair) => {
    const [first, second] = [voices[pair.first]?.estimate, voices[pair.second]?.estimate];
    return first && second ? [{ i, name: pair.name, difference: compareScores(first, second) }] : [];
  }));
  const adjusted = benjaminiHochberg(tests.map(({ difference }) => difference.p));
  const known = new Map(tests.map(({ i, name, difference }, t) => [`${i} ${name}`, { ...difference, adjustedP: at(adjusted, t) }]));
  const gapOf = (i: number, name: PairName): Gap => {
    const test = known.get(`${i} ${name}`) ?? null;
    return { word: test ? wordOf(test) : 'untested', test };
  };
  return criteria.map((_, i) => ({ 'believed-measured': gapOf(i, 'believed-measured'), 'believed-lived': gapOf(i, 'believed-lived'), 'lived-measured': gapOf(i, 'lived-measured') }));
}

function wordOf({ difference, adjustedP, low, high }: Difference & { adjustedP: number }): Exclude<GapWord, 'untested'> {
  if (adjustedP <= falseGapShare && Math.abs(difference) >= leastGap) return difference > 0 ? 'above' : 'below';
  return low >= -leastGap && high <= leastGap ? 'near' : 'open';
}
