import { chains, grouped, type Mark, type Press } from './press.ts';
import type { HonestyThresholds } from './rules.ts';

/**
 * Presses on one question within `within_seconds` of each other are one session, and the last one counts (method 1.10): on
 * a kiosk whoever presses, on a phone within the same visit. Strength: 1 for presses at once, 0.5 at the edge.
 */
export function markRepeated(presses: readonly Press[], { sources, within_seconds }: HonestyThresholds['debounce']): Mark[] {
  const within = within_seconds * 1000;
  const hands = grouped(presses, ({ source, device, visit, question }) => (sources.includes(source) ? `${device ?? visit} ${question}` : null));
  return hands.flatMap((hand) => chains(hand, within)).flatMap((session) =>
    session.slice(0, -1).map(({ id, at }, i): Mark => {
      const gap = (session[i + 1]?.at ?? at) - at;
      return { opinionId: id, rule: 'debounce', strength: 1 - gap / within / 2 };
    }),
  );
}
