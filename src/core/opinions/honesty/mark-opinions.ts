import { streamOf, type Baseline } from './baseline.ts';
import { markClosed } from './closed-hours.ts';
import { markRepeated } from './debounce.ts';
import { crowdsPresent, markOneHand } from './one-network.ts';
import { markPlaying } from './playing.ts';
import { grouped, inOrder, type ListeningPoint, type Mark, type Press } from './press.ts';
import { highestShare, markRate } from './rate.ts';
import type { HonestyThresholds } from './rules.ts';
import { markAlternating, markConstant, markEvenlySpaced } from './too-regular.ts';

/** What one point heard in a window of time. `baselines` are by stream (`streamOf`); a stream without one is not judged by its rate. */
export type HeardAtPoint = {
  readonly presses: readonly Press[];
  readonly point: ListeningPoint;
  readonly baselines: ReadonlyMap<string, Baseline>;
  /** Marks that stand already, of any rule. */
  readonly known?: readonly { readonly opinionId: string; readonly rule: string }[];
};

/**
 * All findings on the opinions of one point that are new. Pure: the same opinions in any order, with the same past, give the same marks,
 * and nothing that happens at another point matters. Sources that no rule names (paper, imports) are never marked.
 */
export function markOpinions({ presses, point, baselines, known = [] }: HeardAtPoint, rules: HonestyThresholds): Mark[] {
  const ordered = inOrder(presses);
  const shareOf = (press: Press): number => {
    const baseline = baselines.get(streamOf(press));
    return baseline ? highestShare(baseline.mix[press.value] ?? 0, baseline.mixKnown) : 1;
  };
  const plain = [
    ...markRepeated(ordered, rules.debounce),
    ...markClosed(ordered, point, rules.closed_hours),
    ...markPlaying(ordered, point, rules.playing),
    ...markAlternating(ordered, rules.alternating),
    ...markConstant(ordered, shareOf, rules.constant),
    ...markEvenlySpaced(ordered, rules.even_spacing),
    ...markOneHand(ordered, rules.one_network),
  ];
  // What other rules explain is no part of the crowd: it would cost those around it their opinion.
  const explained = new Set([...plain, ...known.filter(({ rule }) => rule !== 'rate')].map(({ opinionId }) => opinionId));
  const takenBefore = new Set(known.filter(({ rule }) => rule === 'rate').map(({ opinionId }) => opinionId));
  // Nor is a crowd that was certainly there.
  const there = crowdsPresent(ordered, rules.one_network);
  const unexplained = ordered.filter(({ id }) => !explained.has(id) && !there.has(id));
  const crowds = grouped(unexplained, streamOf).flatMap((stream) => {
    const baseline = stream[0] && baselines.get(streamOf(stream[0]));
    return baseline ? markRate(stream, baseline, point, rules.rate, takenBefore) : [];
  });
  const standing = new Set(known.map(({ opinionId, rule }) => `${opinionId} ${rule}`));
  return [...plain, ...crowds].filter(({ opinionId, rule }) => !standing.has(`${opinionId} ${rule}`));
}
