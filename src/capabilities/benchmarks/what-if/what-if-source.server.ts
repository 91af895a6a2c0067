import { scoreAnswer, type PlanSource } from '#core/scoring/index.ts';
import type { WhatIfAudit, WhatIfData } from '#core/scoring/what-if.ts';
import { scoringSource, type Edition } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Results } from '../participant-results.server.ts';
import type { ScoredAudit } from '../scored-audits.queries.server.ts';
import { firstComparison } from '../limit-to-formula.ts';
import type { WhatIfSource } from './what-if-outcome.ts';

/** What the contacts found on an item: its share of the score (0..1), its mean, the points it costs, its answers. */
export interface FoundItem {
  readonly item: { readonly id: string; readonly weight: number; readonly commitments: readonly string[]; readonly channel: string };
  readonly weight: number;
  readonly value: number;
  readonly lost: number;
  readonly scored: number;
}

/** The common channels only: visits to the counter are outside the score. */
const common = ({ channel }: { channel: string }): boolean => channel !== 'counter';

/** Everything that a browser needs to suppose things of a body: its contacts as scores, its group's quartiles, what labels ask. */
export function whatIfSource(
  { edition, peers }: Pick<Results, 'edition' | 'peers'>, audits: readonly ScoredAudit[], found: readonly FoundItem[], coveredFrom: number, locale: Locale,
): WhatIfSource {
  const values = new Map(found.map(({ item, scored, value }) => [item.id, { weight: item.weight, answers: scored, value }]));
  const asking = (commitment: string): string[] => found.filter(({ item }) => item.commitments.includes(commitment)).map(({ item }) => item.id);
  return {
    data: whatIfData(edition, audits),
    quartiles: peers?.figures.get(firstComparison)?.quartiles ?? null,
    coveredFrom,
    values: Object.fromEntries(values),
    labels: edition.frameworks.map(({ id, label, commitments }) => ({
      id, label: label[locale],
      commitments: commitments.filter(({ observable }) => observable).map((commitment) => ({ label: commitment.label[locale], items: asking(commitment.id) })).filter(({ items }) => items.length > 0),
    })).filter(({ commitments }) => commitments.length > 0),
  };
}

/** The contacts of a body site by site, each answer as the score it was given. */
export function whatIfData(edition: Edition, audits: readonly ScoredAudit[]): WhatIfData {
  const { items, ...source }: PlanSource = scoringSource(edition, () => 0);
  const bySite = Map.groupBy(audits.filter(common), ({ siteId }) => siteId);
  return {
    plan: { ...source, items: items.filter(common).map(({ score: _score, ...item }) => item) },
    sites: [...bySite.values()].map((site) => site.map((audit) => foundIn(edition, audit))),
  };
}

function foundIn(edition: Edition, { channel, answers, sentOn, departmentCode }: ScoredAudit): WhatIfAudit {
  const plan = scoringPlanOf(edition, departmentCode);
  const given = new Map(answers.map((answer) => [answer.itemId, answer]));
  const found: Record<string, number | 'missing'> = {};
  for (const item of plan.itemsByChannel[channel]) {
    const score = scoreAnswer(item, given.get(item.id), { sentOn });
    if (score !== 'not_applicable') found[item.id] = score;
  }
  return { channel, found };
}
