import { sumOf } from '../../shared/vector.ts';
import { chains, grouped, type Mark, type Press } from './press.ts';
import type { HonestyThresholds } from './rules.ts';

type TimedPress = Press & { readonly openedAt: number };

/**
 * One hand behind one network. Five hundred people behind the address of a town hall answer side by side: their visits,
 * from opening the page to the press, overlap. One person who votes again and again never overlaps with themselves.
 *
 * Of n visits of mean length d that begin by chance within a time T, n (n - 1) d / T pairs are expected to overlap; that
 * so few do has the probability of a Poisson count of that mean. Crowds that come in waves overlap more, never less. A
 * large crowd would be told from chance by a small difference, so the pairs must be under the part `few` of the expected.
 * The number of visits alone says nothing.
 */
export function markOneHand(presses: readonly Press[], rule: HonestyThresholds['one_network']): Mark[] {
  const networks = grouped(presses.filter(isTimed), ({ source, network, question }) => (rule.sources.includes(source) && network !== null && network !== undefined ? `${network} ${question}` : null));
  return networks.flatMap((network) => chains(network, rule.gap_seconds * 1000)).flatMap((spell) => {
    const timed = spell.filter(isTimed);
    if (timed.length < rule.visits) return [];
    const p = chanceOfSoFewOverlaps(timed, rule.few);
    return p < rule.tail ? timed.map(({ id }): Mark => ({ opinionId: id, rule: 'one-network', strength: 1 - p })) : [];
  });
}

const isTimed = (press: Press): press is TimedPress => typeof press.openedAt === 'number' && press.openedAt <= press.at;

function chanceOfSoFewOverlaps(visits: readonly TimedPress[], few: number): number {
  const n = visits.length;
  const from = Math.min(...visits.map(({ openedAt }) => openedAt));
  const to = visits.at(-1)?.at ?? from;
  const length = sumOf(visits, ({ at, openedAt }) => at - openedAt) / n;
  const expected = to > from ? (n * (n - 1) * Math.min(length, to - from)) / (to - from) : 0;
  const pairs = overlaps(visits);
  return pairs < few * expected ? poissonCdf(pairs, expected) : 1;
}

/** Pairs of visits that were open at the same time. */
function overlaps(visits: readonly TimedPress[]): number {
  const openings = visits.map(({ openedAt }) => openedAt).toSorted((a, b) => a - b);
  let opened = 0;
  let pairs = 0;
  visits.forEach(({ at }, closed) => {
    while ((openings[opened] ?? Infinity) < at) opened += 1;
    // Opened before this one closed, not closed themselves: all but this one overlap with it.
    pairs += Math.max(0, opened - closed - 1);
  });
  return pairs;
}

/** P(N <= k) of a Poisson count; terms by logarithm, so that large means do not vanish. */
function poissonCdf(k: number, mean: number): number {
  if (mean <= 0) return 1;
  if (k >= mean) return 1;
  let logTerm = -mean;
  let total = Math.exp(logTerm);
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log(mean / i);
    total += Math.exp(logTerm);
  }
  return Math.min(1, total);
}
