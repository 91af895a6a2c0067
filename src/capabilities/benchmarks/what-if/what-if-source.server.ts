import type { Bar, CommitmentState } from '#core/improvement/readiness.ts';
import { scoreAnswer, type PlanSource } from '#core/scoring/index.ts';
import type { WhatIfAudit, WhatIfData } from '#core/scoring/what-if.ts';
import { scoringSource, type Edition } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Results } from '../participant-results.server.ts';
import type { ScoredAudit } from '../scored-audits.queries.server.ts';
import { firstComparison } from '../limit-to-formula.ts';
import type { WhatIfSource } from './what-if-outcome.ts';

/** A quality reference of a body as it stands: each commitment, and the points that each contact gave on its items. */
export interface AskedFramework {
  readonly framework: { readonly id: string; readonly label: Readonly<Record<Locale, string>> };
  readonly observable: readonly AskedCommitment[];
  readonly others: readonly AskedCommitment[];
}
interface AskedCommitment {
  readonly commitment: { readonly label: Readonly<Record<Locale, string>>; readonly observable: boolean };
  readonly state: CommitmentState;
  readonly items: readonly { readonly item: { readonly id: string; readonly weight: number }; readonly scores: ReadonlyMap<string, number> }[];
}

/** What the contacts found on an item: its share of the score (0..1), its mean, the points it costs, its answers. */
export interface FoundItem {
  readonly item: { readonly id: string; readonly weight: number; readonly channel: string };
  readonly weight: number;
  readonly value: number;
  readonly lost: number;
  readonly scored: number;
}

/** The common channels only: visits to the counter are outside the score. */
const common = ({ channel }: { channel: string }): boolean => channel !== 'counter';

/** Everything that a browser needs to suppose things of a body: its contacts as scores, its group's quartiles, what labels ask. */
export function whatIfSource(
  { edition, peers }: Pick<Results, 'edition' | 'peers'>, audits: readonly ScoredAudit[], { frameworks, bar }: { frameworks: readonly AskedFramework[]; bar: Bar }, locale: Locale,
): WhatIfSource {
  return {
    data: whatIfData(edition, audits),
    quartiles: peers?.figures.get(firstComparison)?.quartiles ?? null,
    bar: { covered_from: bar.covered_from, firm_from: bar.firm_from },
    ...askedFindings(frameworks),
    labels: frameworks.map(({ framework: { id, label }, observable, others }) => ({
      id, label: label[locale],
      commitments: [...observable, ...others].map(({ commitment, state, items }) => ({ label: commitment.label[locale], state, items: items.map(({ item }) => item.id) })),
    })),
  };
}

/** Items that references ask for, with their weights, and the points that each contact gave on them, the counter's too. */
function askedFindings(frameworks: readonly AskedFramework[]): Pick<WhatIfSource, 'weights' | 'contacts'> {
  const asked = new Map(frameworks.flatMap(({ observable }) => observable.flatMap(({ items }) => items.map((one) => [one.item.id, one] as const))));
  const found = [...asked.values()].flatMap(({ item: { id }, scores }) => [...scores].map(([contact, score]) => ({ contact, id, score })));
  return {
    weights: Object.fromEntries([...asked].map(([id, { item }]) => [id, item.weight])),
    contacts: [...Map.groupBy(found, ({ contact }) => contact).values()].map((own) => Object.fromEntries(own.map(({ id, score }) => [id, score]))),
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

/** Of one contact: the score of each answer that counts, or that it is missing. */
export function foundIn(edition: Edition, { channel, answers, sentOn, departmentCode }: ScoredAudit): WhatIfAudit {
  const plan = scoringPlanOf(edition, departmentCode);
  const given = new Map(answers.map((answer) => [answer.itemId, answer]));
  const found: Record<string, number | 'missing'> = {};
  for (const item of plan.itemsByChannel[channel]) {
    const score = scoreAnswer(item, given.get(item.id), { sentOn });
    if (score !== 'not_applicable') found[item.id] = score;
  }
  return { channel, found };
}
