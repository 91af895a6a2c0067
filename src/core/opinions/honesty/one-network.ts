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
export function markOneHand(presses: readonly Press[], rule: Rule): Mark[] {
  return spellsOnNetworks(presses, rule).flatMap((spell) => {
    if (spell.length < rule.visits) return [];
    const { pairs, expected } = pairsOf(spell);
    const p = pairs < rule.few * expected ? poissonCdf(pairs, expected) : 1;
    return p < rule.tail ? spell.map(({ id }): Mark => ({ opinionId: id, rule: 'one-network', strength: 1 - p })) : [];
  });
}

/** Presses of people who certainly are several and certainly are there: they may be as many as they like. */
export function crowdsPresent(presses: readonly Press[], rule: Rule): Set<string> {
  const spells = spellsOnNetworks(presses.filter(({ present }) => present), rule);
  return new Set(spells.flatMap((spell) => {
    const { pairs, expected } = pairsOf(spell);
    return expected >= leastPairs && pairs >= rule.few * expected ? spell.map(({ id }) => id) : [];
  }));
}

type Rule = HonestyThresholds['one_network'];
/** Pairs that must be expected before their being there says that people are several. */
const leastPairs = 3;

/** Visits by network, cut where nobody voted. A page that was left open for long says nothing of who was where. */
function spellsOnNetworks(presses: readonly Press[], rule: Rule): TimedPress[][] {
  const timed = presses.filter(isTimed).filter(({ at, openedAt }) => at - openedAt <= rule.gap_seconds * 1000);
  const networks = grouped(timed, ({ source, network, question }) => (rule.sources.includes(source) && network !== null && network !== undefined ? `${network} ${question}` : null));
  return networks.flatMap((network) => chains(network, rule.gap_seconds * 1000)).map((spell) => spell.filter(isTimed));
}

const isTimed = (press: Press): press is TimedPress => typeof press.openedAt === 'number' && press.openedAt <= press.at;

function pairsOf(visits: readonly TimedPress[]): { readonly pairs: number; readonly expected: number } {
  const n = visits.length;
  const from = Math.min(...visits.map(({ openedAt }) => openedAt));
  const to = visits.at(-1)?.at ?? from;
  const length = sumOf(visits, ({ at, openedAt }) => at - openedAt) / n;
  return { pairs: overlaps(visits), expected: to > from ? (n * (n - 1) * length) / (to - from) : 0 };
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
