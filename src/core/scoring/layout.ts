import { at, nth } from '../shared/vector.ts';
import { channels } from './dimensions.ts';
import type { ScoringPlan } from './types.ts';

/** A plan as plain arrays, for the loops over thousands of audits. Channels are numbered as in `channels`. */
export type PlanLayout = {
  /** Cells of each channel, ascending: the order of an audit's row in a sheet. */
  readonly cellsOfChannel: readonly Int32Array[];
  /** Views that hold a cell of each channel. */
  readonly viewsOfChannel: readonly Int32Array[];
  /** Views of cell b: `views[viewStarts[b] .. viewStarts[b + 1] - 1]`. */
  readonly viewStarts: Int32Array;
  readonly views: Int32Array;
};

const known = new WeakMap<ScoringPlan, PlanLayout>();

/** The layout of a plan, computed once for each. */
export function layoutOf(plan: ScoringPlan): PlanLayout {
  const ready = known.get(plan);
  if (ready) return ready;
  const layout = layOut(plan);
  known.set(plan, layout);
  return layout;
}

function layOut(plan: ScoringPlan): PlanLayout {
  const viewsOf = plan.cells.map((): number[] => []);
  plan.views.forEach(({ cells }, v) => cells.forEach((b) => nth(viewsOf, b).push(v)));
  const viewStarts = new Int32Array(plan.cells.length + 1);
  viewsOf.forEach((views, b) => (viewStarts[b + 1] = at(viewStarts, b) + views.length));
  const cellsOfChannel = channels.map((channel) => plan.cells.flatMap((cell) => (cell.channel === channel ? [cell.index] : [])));
  return {
    cellsOfChannel: cellsOfChannel.map((cells) => Int32Array.from(cells)),
    viewsOfChannel: cellsOfChannel.map((cells) => Int32Array.from(new Set(cells.flatMap((b) => nth(viewsOf, b))))),
    viewStarts,
    views: Int32Array.from(viewsOf.flat()),
  };
}
