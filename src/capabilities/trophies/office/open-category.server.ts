import { compareEstimates } from '#core/statistics/compare-means.ts';
import type { Exclusion } from '#core/trophies/eligibility.ts';
import type { Locale } from '#core/shared/texts.ts';
import { loadEdition, loadTrophies } from '#capabilities/grids/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { trophyDecisions, winnersOf, type Decision } from '../decisions.queries.server.ts';
import { winnerInterval } from '../decision/winner-interval.ts';
import { computedCategories, selectFinalists } from '../finalists/select-finalists.ts';
import { trophyField } from '../finalists/trophy-field.server.ts';
import { requireReadsTrophies } from '../trophies.access.ts';
import { candidaciesOf, finalsOf, selectionOf, type CandidacyState, type FinalFigure } from '../trophies.queries.server.ts';

export interface Measured {
  value: number;
  low: number;
  high: number;
}

export interface CategoryBody {
  organisationId: string;
  organisation: string;
  state: CandidacyState;
  winner: boolean;
  reasons: Exclusion[];
  first: Measured | null;
  both: (Measured & { audits: number }) | null;
  /** Points behind the first of both rounds, and whether the test separates it from there; null for the first and before the decision. */
  behind: { points: number; separated: boolean } | null;
}

export interface TrophyCategoryView {
  edition: { id: string; label: Record<Locale, string> };
  category: { id: string; label: Record<Locale, string>; by: 'score' | 'change'; floor: number };
  fixed: boolean;
  decision: Decision | null;
  /** Finalists first, then candidates, then those left out. */
  bodies: CategoryBody[];
  confidence: number;
  candidatesAtLeast: number;
}

/** All about one category, for the office alone. Throws `not_allowed`, `not_found`. */
export async function openTrophyCategory(ctx: Ctx, editionId: string, categoryId: string): Promise<TrophyCategoryView> {
  requireReadsTrophies(ctx.actor);
  const rules = loadTrophies(editionId, ctx.settings.dataDir);
  const category = computedCategories(rules).find(({ id }) => id === categoryId);
  if (!category) throw problem('not_found');
  const selection = await selectionOf(ctx.db, editionId);
  const placed = selection ? await candidaciesOf(ctx.db, editionId, categoryId) : await wouldBe(ctx, editionId, categoryId);
  const finals = (await finalsOf(ctx.db, editionId)).filter((final) => final.categoryId === categoryId);
  const won = new Set((await winnersOf(ctx.db, editionId)).filter((winner) => winner.categoryId === categoryId).map(({ organisationId }) => organisationId));
  const order: Record<CandidacyState, number> = { finalist: 0, candidate: 1, excluded: 2 };
  const both = new Map(finals.map((final) => [final.organisationId, final]));
  const bodies = placed.map((body): CategoryBody => {
    const final = both.get(body.organisationId);
    return {
      organisationId: body.organisationId, organisation: body.organisation, state: body.state, winner: won.has(body.organisationId), reasons: body.reasons,
      first: measured(category.by, body), both: final ? { value: final.value, ...winnerInterval(category.by, estimate(final)), audits: final.audits } : null,
      behind: final ? behind(finals, final, rules.confidence / 100) : null,
    };
  }).toSorted((a, b) => order[a.state] - order[b.state] || (b.both?.value ?? b.first?.value ?? 0) - (a.both?.value ?? a.first?.value ?? 0) || a.organisation.localeCompare(b.organisation, 'fr'));
  return {
    edition: { id: editionId, label: loadEdition(editionId, ctx.settings.dataDir).label },
    category: { id: category.id, label: category.label, by: category.by, floor: category.floor ?? rules.floor },
    fixed: selection !== undefined, decision: (await trophyDecisions(ctx.db, editionId)).find((decision) => decision.categoryId === categoryId) ?? null,
    bodies, confidence: rules.confidence, candidatesAtLeast: rules.candidates_at_least,
  };
}

type Figures = { value: number | null; standardError: number | null; degreesOfFreedom: number | null };

const estimate = ({ value, standardError, degreesOfFreedom }: Pick<FinalFigure, 'value' | 'standardError' | 'degreesOfFreedom'>) => ({ value, variance: standardError ** 2, degreesOfFreedom });

function measured(by: 'score' | 'change', { value, standardError, degreesOfFreedom }: Figures): Measured | null {
  if (value === null || standardError === null || degreesOfFreedom === null) return null;
  return { value, ...winnerInterval(by, { value, variance: standardError ** 2, degreesOfFreedom }) };
}

function behind(finals: readonly FinalFigure[], own: FinalFigure, confidence: number): CategoryBody['behind'] {
  const [first] = finals;
  if (!first || first === own) return null;
  return { points: first.value - own.value, separated: compareEstimates(estimate(first), estimate(own), confidence).p <= 1 - confidence };
}

type Placed = Omit<Awaited<ReturnType<typeof candidaciesOf>>[number], 'salt' | 'categoryId'>;

async function wouldBe(ctx: Ctx, editionId: string, categoryId: string): Promise<Placed[]> {
  const rules = loadTrophies(editionId, ctx.settings.dataDir);
  const category = computedCategories(rules).find(({ id }) => id === categoryId);
  if (!category) return [];
  const names = new Map((await panelSites(ctx.db, editionId)).map(({ organisationId, organisationName }) => [organisationId, organisationName]));
  return selectFinalists(editionId, rules, category, await trophyField(ctx, editionId)).map(({ figure, organisationId, ...selected }) => ({
    ...selected, organisationId, organisation: names.get(organisationId) ?? '', value: figure?.value ?? null, standardError: figure ? Math.sqrt(figure.variance) : null, degreesOfFreedom: figure?.degreesOfFreedom ?? null,
  }));
}
