import { auditCells } from './audit-cells.ts';
import type { Channel } from './dimensions.ts';
import { compilePlan } from './plan.ts';
import { scoreOrganisation } from './score-organisation.ts';
import { scoreSite } from './score-site.ts';
import type { AuditCells, OrganisationScore, PlanSource, ScorableAnswer, ScorableItem, ScoringPlan, SiteScore } from './types.ts';

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
 * the published score to the last bit: it goes through `auditCells`, `scoreSite` and `scoreOrganisation` like any other.
 *
 * Only the contacts of the channels touched since the last call are summed again, and only their sites scored. An item that
 * never counted stays out; an item in which an earlier step failed counts as found, 0, until it is supposed otherwise.
 */
export function startWhatIf({ plan: source, sites }: WhatIfData): WhatIf {
  const plan = compilePlan({ ...source, items: source.items.map((item) => ({ ...item, score: Number })) });
  const audits = sites.map((site) => site.map((audit) => remember(plan, audit)));
  const scored: (SiteScore | undefined)[] = sites.map(() => undefined);
  let supposed: Suppositions = new Map();
  return (suppositions) => {
    const touched = changedChannels(plan, supposed, suppositions);
    supposed = new Map(suppositions);
    audits.forEach((site, s) => {
      const again = site.filter(({ audit }) => touched.has(audit.channel));
      for (const one of again) one.cells = sumsOf(plan, one.audit, supposed);
      if (again.length > 0 || !scored[s]) scored[s] = scoreSite(plan, site.map(({ cells }) => cells));
    });
    return scoreOrganisation(scored.flatMap((site) => site ?? []));
  };
}

/** The naive way, all of it anew: what the quick one must equal. */
export const scoreAnew = (data: WhatIfData, suppositions: Suppositions): OrganisationScore => startWhatIf(data)(suppositions);

type Remembered = { readonly audit: WhatIfAudit; cells: AuditCells };

const remember = (plan: ScoringPlan, audit: WhatIfAudit): Remembered => ({ audit, cells: sumsOf(plan, audit, new Map()) });

function sumsOf(plan: ScoringPlan, { channel, found }: WhatIfAudit, suppositions: Suppositions): AuditCells {
  const answers = plan.itemsByChannel[channel].map(({ id: itemId }): ScorableAnswer => {
    const score = found[itemId];
    if (score === undefined) return { itemId, value: null, empty: 'not_applicable' };
    if (score === 'missing') return { itemId, value: null, empty: 'missing' };
    return { itemId, value: suppositions.get(itemId) ?? score, empty: null };
  });
  return auditCells(plan, { channel, answers });
}

function changedChannels(plan: ScoringPlan, before: Suppositions, after: Suppositions): Set<Channel> {
  const ids = new Set([...before.keys(), ...after.keys()]);
  const channels = new Set<Channel>();
  for (const id of ids) {
    const item = plan.items.get(id);
    if (item && before.get(id) !== after.get(id)) channels.add(item.channel);
  }
  return channels;
}
