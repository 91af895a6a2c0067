import { chains, grouped, type ListeningPoint, type Mark, type Press } from './press.ts';
import type { HonestyThresholds } from './rules.ts';

/**
 * Children at the screen: at least `presses` within `within_seconds`, each less than `gap_seconds` after the one before (or
 * after the kiosk took presses again). Somebody who answers five questions quickly answers each one once: at least one
 * question must come back. The whole game is marked, its last press too.
 */
export function markPlaying(presses: readonly Press[], point: ListeningPoint, rule: HonestyThresholds['playing']): Mark[] {
  const gap = (rule.gap_seconds + (point.lockSeconds ?? 0)) * 1000;
  const kiosks = grouped(presses, ({ source, device }) => (rule.sources.includes(source) ? (device ?? '') : null));
  const games = kiosks.flatMap((kiosk) => chains(kiosk, gap)).filter((chain) => isGame(chain, rule));
  return games.flatMap((game) => game.map(({ id }): Mark => ({ opinionId: id, rule: 'playing', strength: 1 })));
}

function isGame(chain: readonly Press[], { presses, within_seconds }: HonestyThresholds['playing']): boolean {
  const fast = chain.some(({ at }, i) => (chain[i + presses - 1]?.at ?? Infinity) - at <= within_seconds * 1000);
  return fast && new Set(chain.map(({ question }) => question)).size < chain.length;
}
