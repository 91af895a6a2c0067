import { sumScores } from './audit-cells.ts';
import type { Channel } from './dimensions.ts';
import { compilePlan } from './plan.ts';
import { scoreOrganisation } from './score-organisation.ts';
import { scoreSite } from './score-site.ts';
import type { AuditCells, OrganisationScore, PlanSource, ScorableItem, ScoringPlan, ViewName } from './types.ts';

/** An item without its rule: in a what-if, answers are already scores. Plain data, sent to a browser as JSON. */
export type WhatIfItem = Omit<ScorableItem, 'score'>;

/** What was found in one contact: a score of 0..100 for the items that count, or missing; the others did not apply. */
export type WhatIfAudit = { readonly channel: Channel; readonly found: Readonly<Record<string, number | 'missing'>> };

/** Everything a browser needs to score a body again. */
export type WhatIfData = {
  readonly plan: Omit<PlanSource, 'items'> & { readonly items: readonly WhatIfItem[] };
  readonly sites: readonly (readonly WhatIfAudit[])[];
};

/** Score (0..100) that every contact in which the item counted is supposed to have found. */
export type Suppositions = ReadonlyMap<string, number>;

export type WhatIf = (suppositions: Suppositions) => OrganisationScore;

/**
 * Scores a body as if some items had been found otherwise. What is returned by the function, given nothing to suppose, is
 * the published score to the last bit: it goes through the sums, `scoreSite` and `scoreOrganisation` like any other.
 *
 * Only the contacts that an item touched since the last call counted in are summed again, and only their sites scored. An
 * item that never counted stays out; one in which an earlier step failed counts as found, 0, until it is supposed
 * otherwise. `told`: the views to give, all by default.
 */
export function startWhatIf({ plan: source, sites }: WhatIfData, told: ReadonlySet<ViewName> | null = null): WhatIf {
  const plan = compilePlan({ ...source, items: source.items.map((item) => ({ ...item, score: Number })) });
  const audits = sites.map((site) => site.map((audit): Remembered => ({ audit, cells: sumsOf(plan, audit, new Map()) })));
  const scored = audits.map((site) => scoreSite(plan, site.map(({ cells }) => cells), told));
  let supposed: Suppositions = new Map();
  return (suppositions) => {
    const touched = changedItems(supposed, suppositions);
    supposed = new Map(suppositions);
    audits.forEach((site, s) => {
      const again = site.filter(({ audit }) => touched.some((id) => typeof audit.found[id] === 'number'));
      if (again.length === 0) return;
      for (const one of again) one.cells = sumsOf(plan, one.audit, supposed);
      scored[s] = scoreSite(plan, site.map(({ cells }) => cells), told);
    });
    return scoreOrganisation(scored);
  };
}

/** The naive way, all of it anew: what the quick one must equal. */
export const scoreAnew = (data: WhatIfData, suppositions: Suppositions): OrganisationScore => startWhatIf(data)(suppositions);

type Remembered = { readonly audit: WhatIfAudit; cells: AuditCells };

function sumsOf(plan: ScoringPlan, { channel, found }: WhatIfAudit, suppositions: Suppositions): AuditCells {
  return sumScores(plan, channel, ({ id }) => {
    const score = found[id] ?? 'not_applicable';
    return typeof score === 'number' ? (suppositions.get(id) ?? score) : score;
  });
}

const changedItems = (before: Suppositions, after: Suppositions): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
