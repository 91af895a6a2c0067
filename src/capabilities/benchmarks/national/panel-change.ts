import { fewestBodies } from '#core/anonymity/peer-groups.ts';
import { tenths } from '#core/anonymity/value-runs.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { studentQuantile } from '#core/statistics/student.ts';

/**
 * How those moved who were measured in two editions that follow each other (method 1.6), as released: the mean change in tenths
 * of a point, the spread of changes in whole points, upwards; `entered` and `gone`: how many came and left.
 */
export interface PanelChange {
  before: string;
  stayed: number;
  entered: number;
  gone: number;
  change: number;
  deviation: number;
}

/** Fewer who stayed give no mean change that one could build on. */
const leastStayed = 10;

/**
 * Null where few stayed, and where those who came and left together are one to five: the two means and the mean change would
 * give their scores away (docs/decisions/0024).
 */
export function releasePanelChange(before: string, then: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): PanelChange | null {
  const changes = [...now].flatMap(([id, score]) => {
    const was = then.get(id);
    return was === undefined ? [] : [score - was];
  });
  const [entered, gone] = [now.size - changes.length, then.size - changes.length];
  if (changes.length < leastStayed || (entered + gone > 0 && entered + gone < fewestBodies)) return null;
  return { before, stayed: changes.length, entered, gone, change: tenths(mean(changes)), deviation: Math.ceil(standardDeviation(changes)) };
}

/** The change as shown, in tenths of a point: of the two means, of those who stayed with its 95 % interval, and the rest. */
export interface ShownChange {
  total: number;
  stayed: number;
  low: number;
  high: number;
  panel: number;
  word: 'better' | 'worse' | 'no_measurable_change';
}

/**
 * Worked out from what is released alone, by the page and by the replay of open data. `centres`: the two national means as exact
 * as they are released. The difference of the two means is what those who stayed changed by, and what comers and leavers did to it.
 */
export function shownChange({ change, deviation, stayed }: PanelChange, centres: { before: number; after: number }): ShownChange {
  const half = studentQuantile(0.975, stayed - 1) * (deviation / Math.sqrt(stayed));
  const total = tenths(centres.after - centres.before);
  const [low, high] = [tenths(change - half), tenths(change + half)];
  return { total, stayed: change, low, high, panel: tenths(total - change), word: low > 0 ? 'better' : high < 0 ? 'worse' : 'no_measurable_change' };
}
