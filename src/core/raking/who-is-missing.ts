import { nth } from '../shared/vector.ts';
import { wilsonInterval, type Bounds } from '../statistics/wilson.ts';
import { countsOf, leastPeople, type Margin, type Profile } from './margin.ts';

/** `fewer` and `more` only when the interval leaves out the population's share. */
export type Presence = 'fewer' | 'more' | 'alike';

export type PresenceRow = {
  readonly category: string;
  readonly population: number;
  /** Null: fewer than five, or it could be found by subtraction. */
  readonly present: (Bounds & { readonly people: number; readonly share: number; readonly presence: Presence }) | null;
};

export type PresenceTable = { readonly variable: string; readonly said: number; readonly silent: number; readonly rows: readonly PresenceRow[] };

/**
 * Who took part against who lives there: share of each category among people who said theirs, with its Wilson interval at
 * 95 %, beside the census share (0..1 both). Nothing under five people; of one row held back, the next smallest goes too.
 */
export function whoIsMissing(people: readonly Profile[], margin: Margin): PresenceTable {
  const counts = countsOf(people, margin);
  const said = counts.reduce((sum, count) => sum + count, 0);
  const whole = margin.categories.reduce((sum, { share }) => sum + share, 0);
  const held = heldBack(counts);
  const rows = margin.categories.map(({ id, share }, i): PresenceRow => {
    const population = share / whole;
    return { category: id, population, present: held.has(i) ? null : presenceOf(nth(counts, i), said, population) };
  });
  return { variable: margin.variable, said, silent: people.length - said, rows };
}

function presenceOf(people: number, said: number, population: number): PresenceRow['present'] {
  const share = people / said;
  const bounds = wilsonInterval(share, said);
  return { people, share, ...bounds, presence: bounds.high < population ? 'fewer' : bounds.low > population ? 'more' : 'alike' };
}

function heldBack(counts: readonly number[]): Set<number> {
  const ascending = counts.map((_, i) => i).toSorted((a, b) => nth(counts, a) - nth(counts, b));
  const small = ascending.filter((i) => nth(counts, i) < leastPeople).length;
  return new Set(ascending.slice(0, small === 1 ? 2 : small));
}
