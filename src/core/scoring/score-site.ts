import { sum } from '../shared/vector.ts';
import { sheetOf } from './audit-sheet.ts';
import type { Channel } from './dimensions.ts';
import { figureOf } from './figure.ts';
import { measureSite } from './measure-site.ts';
import type { AuditCells, Figure, ScoringPlan, SiteScore, ViewName } from './types.ts';

/**
 * Every figure of one site from the sums of its audits, in any order.
 *
 * All views are weighted means of the same cells with the same weights, so for each partition (channels, steps,
 * determinants, criteria, cells) global = sum of weight x value. `told`: the views to give, all of them by default; the
 * others are left empty, which spares the intervals that nobody looks at.
 */
export function scoreSite(plan: ScoringPlan, audits: readonly AuditCells[], told: ReadonlySet<ViewName> | null = null): SiteScore {
  const measure = measureSite(plan, sheetOf(plan, [audits]), 0);
  const reached = new Set(audits.map(({ channel }) => channel));
  const figures = emptyViews();
  plan.views.forEach(({ view, key }, v) => {
    if (!told || told.has(view)) figures[view][key] = figureOf(plan, measure, v, reached);
  });
  const { global, counter, ...views } = figures;
  return {
    gridVersion: plan.gridVersion,
    methodVersion: plan.methodVersion,
    global: only(global),
    counter: only(counter),
    ...views,
    audits: countByChannel(audits),
    missingShare: missingShare(measure),
    moved: measure.moved,
  };
}

/** Number of audits of each channel, those without any included. */
export function countByChannel(audits: readonly { readonly channel: Channel }[]): Record<Channel, number> {
  const counts = { phone: 0, email: 0, letter: 0, website: 0, social: 0, counter: 0 };
  for (const { channel } of audits) counts[channel] += 1;
  return counts;
}

const emptyViews = (): Record<ViewName, Record<string, Figure>> => ({
  global: {},
  channels: {},
  steps: {},
  determinants: {},
  criteria: {},
  cells: {},
  counter: {},
  counterSteps: {},
  counterDeterminants: {},
  counterCriteria: {},
});

/** The single figure of a view with one key; a plan without counter items has no counter figure. */
const only = (figures: Record<string, Figure>): Figure =>
  Object.values(figures)[0] ?? { kind: 'not_applicable', reason: 'option_not_taken' };

function missingShare({ answered, missing }: { answered: Float64Array; missing: Float64Array }): number {
  const absent = sum(missing);
  return absent === 0 ? 0 : absent / (absent + sum(answered));
}
