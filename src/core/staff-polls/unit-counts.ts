import { fewestShown } from '../anonymity/display-rule.ts';
import { fewestEligible, lineOf, type PollUnit } from './poll.ts';
import { inOrder } from './unit-lines.ts';

/** People listed in a unit and below it, and why nothing will be shown of it, if so. */
export interface UnitCount {
  unit: PollUnit;
  /** Units above it. */
  depth: number;
  people: number;
  /** `few`: too few to be spoken of; `all_but_few`: too few are outside, who could be worked out. */
  hidden: 'few' | 'all_but_few' | null;
}

/** Counts of every unit, those below right after the one above. `listed`: people by the unit in which they are listed ('' in none). */
export function unitCounts(units: readonly PollUnit[], listed: ReadonlyMap<string, number>): UnitCount[] {
  const all = [...listed.values()].reduce((sum, count) => sum + count, 0);
  return inOrder(units).map((unit) => {
    const people = [...listed].reduce((sum, [id, count]) => sum + (id !== '' && lineOf(units, id).some((one) => one.id === unit.id) ? count : 0), 0);
    const hidden = people < fewestEligible ? 'few' : all - people < fewestShown ? 'all_but_few' : null;
    return { unit, depth: lineOf(units, unit.id).length - 1, people, hidden };
  });
}
