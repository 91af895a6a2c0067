import type { OpeningTimes } from '../../calendar/opening.ts';
import type { OpinionSource } from '../types.ts';

/** What the filter sees of an opinion: when, where, which face; nothing of the person. */
export type Press = {
  readonly id: string;
  readonly visit: string;
  readonly source: OpinionSource;
  /** The device that was pressed; null on somebody's own phone. */
  readonly device: string | null;
  readonly question: string;
  /** Index of the face, 0 the worst, of `steps`. */
  readonly value: number;
  readonly steps: number;
  /** Milliseconds since 1970, the clock of the device corrected. */
  readonly at: number;
  /** When the page was opened that was answered; null where nobody knows. */
  readonly openedAt?: number | null;
  /** A number that stands for a network during one day at one point and is forgotten after; null where nobody knows. */
  readonly network?: number | null;
  /** The person was certainly there: a turning code of the screen, or the network of the site's own kiosk. */
  readonly present?: boolean;
};

export type HonestyRule = 'debounce' | 'closed-hours' | 'playing' | 'alternating' | 'constant' | 'even-spacing' | 'one-network' | 'rate';

/** A finding on an opinion. It deletes nothing: a cleaned figure leaves the opinion out, the raw figure keeps it. */
export type Mark = {
  readonly opinionId: string;
  readonly rule: HonestyRule;
  /** How sure the rule is, 0 to 1. */
  readonly strength: number;
};

/** What is known of the point itself. */
export type ListeningPoint = {
  readonly kind: string;
  readonly timeZone: string;
  /** Null: no hours were declared, and none can be missed. */
  readonly hours: OpeningTimes | null;
  /** Seconds during which the kiosk says thank you and takes no press. */
  readonly lockSeconds?: number;
};

/** Oldest first, ties by id: the order in which presses arrive changes nothing. */
export function inOrder(presses: readonly Press[]): Press[] {
  return presses.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Lists of presses that share a key, each in its own order. */
export function grouped(presses: readonly Press[], key: (press: Press) => string | null): Press[][] {
  const groups = new Map<string, Press[]>();
  for (const press of presses) {
    const name = key(press);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(press);
    else groups.set(name, [press]);
  }
  return [...groups.values()];
}

/** Pieces of an ordered list, cut wherever two neighbours are more than `gap` milliseconds apart. */
export function chains(presses: readonly Press[], gap: number): Press[][] {
  const pieces: Press[][] = [];
  let last = -Infinity;
  for (const press of presses) {
    if (press.at - last > gap) pieces.push([]);
    pieces.at(-1)?.push(press);
    last = press.at;
  }
  return pieces;
}
