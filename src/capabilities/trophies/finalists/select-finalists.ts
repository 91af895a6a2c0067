import { randomStream } from '#core/shared/random.ts';
import { nth } from '#core/shared/vector.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import { belongsTo, exclusionsOf, figureOf, type Entrant, type Exclusion } from '#core/trophies/eligibility.ts';
import { finalistsOf } from '#core/trophies/finalists.ts';
import { gainsBeyondPeers } from '#core/trophies/improvement.ts';
import type { TrophyCategory, TrophyRules } from '#capabilities/grids/index.ts';

/** A category that figures decide. */
export type ComputedCategory = Exclude<TrophyCategory, { by: 'jury' }>;

/** A body in a category with its figure of the first round; no figure when it was excluded. */
export interface Selected {
  organisationId: string;
  state: 'finalist' | 'candidate' | 'excluded';
  reasons: Exclusion[];
  figure: Estimate | null;
}

export const computedCategories = ({ categories }: Pick<TrophyRules, 'categories'>): ComputedCategory[] => categories.filter((category) => category.by !== 'jury');

/** The order in which chance meets the candidates. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Name of the chance behind a category's finalists: whoever has the figures finds the same ones. */
export const finalistStream = (editionId: string, categoryId: string) => randomStream('trophies', editionId, categoryId);

export const finalRulesOf = (rules: Pick<TrophyRules, 'candidates_at_least' | 'finalists_at_most' | 'confidence'>) =>
  ({ candidatesAtLeast: rules.candidates_at_least, finalistsAtMost: rules.finalists_at_most, confidence: rules.confidence / 100 });

/** Who competes in a category, who is left out and why, who goes on. The highest figure first, then those left out. */
export function selectFinalists(editionId: string, rules: TrophyRules, category: ComputedCategory, { entrants, withoutAgreement }: { entrants: readonly Entrant[]; withoutAgreement: number }): Selected[] {
  const { eligibility } = rules;
  const asked = { auditsAtLeast: eligibility.audits_at_least, requiredChannels: eligibility.required_channels, weightWithoutAgreementAtMost: eligibility.weight_without_agreement_at_most };
  const judged = entrants.filter((entrant) => belongsTo(category, entrant)).map((entrant) => ({ entrant, reasons: exclusionsOf(asked, category, entrant, withoutAgreement) }));
  const competing = judged.filter(({ reasons }) => reasons.length === 0).map(({ entrant }) => entrant).toSorted((a, b) => inOrder(a.organisationId, b.organisationId));
  const figures = categoryFigures(category, competing);
  const finalists = new Set(finalistsOf(figures, finalRulesOf(rules), finalistStream(editionId, category.id)));
  return [
    ...competing.map(({ organisationId }, i): Selected => ({ organisationId, state: finalists.has(i) ? 'finalist' : 'candidate', reasons: [], figure: nth(figures, i) }))
      .toSorted((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0)),
    ...judged.flatMap(({ entrant, reasons }): Selected[] => (reasons.length === 0 ? [] : [{ organisationId: entrant.organisationId, state: 'excluded', reasons, figure: null }])),
  ];
}

/** The figure of each competing body, in the same order: its score, or what it gained beyond the others. */
export function categoryFigures(category: ComputedCategory, competing: readonly Pick<Entrant, 'common' | 'channels' | 'before'>[]): Estimate[] {
  if (category.by === 'score') return competing.map((entrant) => figureOf(category, entrant) ?? missing());
  // A gain needs others to be compared with; fewer have no prize anyway.
  if (competing.length < 3) return competing.map(() => ({ value: 0, variance: 1, degreesOfFreedom: 1 }));
  return gainsBeyondPeers(competing.map(({ common, before }) => ({ before: before ?? missing(), after: common ?? missing() })));
}

function missing(): never {
  throw new Error('a body without a figure cannot compete');
}
