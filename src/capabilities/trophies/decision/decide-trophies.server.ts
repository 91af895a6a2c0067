import { loadTrophies } from '#capabilities/grids/index.server.ts';
import type { TrophyRules } from '#capabilities/grids/index.ts';
import { nth } from '#core/shared/vector.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import { decideCategory } from '#core/trophies/decide-category.ts';
import type { Entrant } from '#core/trophies/eligibility.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { insertDecision, insertWinners, trophyDecisions, type Winner } from '../decisions.queries.server.ts';
import { categoryFigures, computedCategories, type ComputedCategory } from '../finalists/select-finalists.ts';
import { trophyField } from '../finalists/trophy-field.server.ts';
import { decisionLeaves, finalLeaf, sealRoot } from '../seal/leaf.ts';
import { newSalt, sha256 } from '../seal/sha256.server.ts';
import { secondRoundProgress } from '../second-round/second-round-progress.server.ts';
import { requireDecidesTrophies } from '../trophies.access.ts';
import { trophyEvents } from '../trophies.events.ts';
import { candidaciesOf, insertFinals, insertSeal, selectionOf, type Candidacy, type FinalFigure } from '../trophies.queries.server.ts';
import { decisionRulesOf } from './decision-rules.ts';
import { pooledField, type PooledFigures } from './pooled-field.server.ts';
import { winnerInterval } from './winner-interval.ts';

interface DecidedCategory {
  categoryId: string;
  outcome: ReturnType<typeof decideCategory>;
  finals: FinalFigure[];
  winners: Winner[];
}

/**
 * Decides every computed category by the figures of both rounds, and seals it. Throws `not_allowed`, `finalists_not_fixed`,
 * `trophies_decided`, `second_round_missing` and `second_round_unfinished`.
 */
export async function decideTrophies(ctx: Ctx, editionId: string): Promise<{ categories: number }> {
  requireDecidesTrophies(ctx.actor);
  if (!(await selectionOf(ctx.db, editionId))) throw problem('finalists_not_fixed');
  const rules = loadTrophies(editionId, ctx.settings.dataDir);
  const categories = computedCategories(rules);
  const decidedBefore = new Set((await trophyDecisions(ctx.db, editionId)).map(({ categoryId }) => categoryId));
  if (categories.some(({ id }) => decidedBefore.has(id))) throw problem('trophies_decided');
  const candidacies = await candidaciesOf(ctx.db, editionId);
  await requireSecondRound(ctx, editionId, candidacies.some(({ state }) => state === 'finalist'));
  const { entrants } = await trophyField(ctx, editionId);
  const finalists = new Set(candidacies.filter(({ state }) => state === 'finalist').map(({ organisationId }) => organisationId));
  const pooled = await pooledField(ctx, editionId, new Map(entrants.filter(({ organisationId }) => finalists.has(organisationId)).map(({ organisationId, kind }) => [organisationId, kind])));
  const at = ctx.clock.now();
  const decided = categories.map((category) =>
    decide(rules, category, candidacies.filter(({ categoryId }) => categoryId === category.id), { entrants: new Map(entrants.map((entrant) => [entrant.organisationId, entrant])), pooled }));
  await insertFinals(ctx.db, editionId, decided.flatMap(({ finals }) => finals));
  for (const { categoryId, outcome, winners } of decided) {
    await insertDecision(ctx.db, editionId, { categoryId, outcome: outcome.outcome, reason: outcome.outcome === 'nobody' ? outcome.reason : null, decidedAt: at, decidedBy: ctx.actor.personId });
    await insertWinners(ctx.db, editionId, winners);
  }
  const leaves = decided.flatMap(sealedFinals).map((fact) => finalLeaf(editionId, fact, sha256));
  await insertSeal(ctx.db, editionId, { stage: 'decision', root: sealRoot(decisionLeaves(leaves, candidacies, sha256), sha256), leaves: leaves.length, sealedAt: at });
  await ctx.record({ name: trophyEvents.decided, subjectType: 'edition', subjectId: editionId, editionId, payload: { categories: decided.length } });
  return { categories: decided.length };
}

async function requireSecondRound(ctx: Ctx, editionId: string, needed: boolean): Promise<void> {
  if (!needed) return;
  const progress = await secondRoundProgress(ctx, editionId);
  if (!progress) throw problem('second_round_missing');
  if (progress.open > 0) throw problem('second_round_unfinished', { count: progress.open });
}

type Figures = { entrants: ReadonlyMap<string, Entrant>; pooled: ReadonlyMap<string, PooledFigures> };

/** Finalists that received too few audits of the second round are out: their figure would rest on the luck that made them finalists. */
function decide(rules: TrophyRules, category: ComputedCategory, candidacies: readonly Candidacy[], { entrants, pooled }: Figures): DecidedCategory {
  const competing = candidacies.filter(({ state }) => state !== 'excluded');
  const figures = categoryFigures(category, competing.flatMap(({ organisationId, state }) => {
    const entrant = entrants.get(organisationId);
    const both = state === 'finalist' ? pooled.get(organisationId) : undefined;
    return entrant ? [both ? { ...entrant, common: both.common ?? entrant.common, channels: { ...entrant.channels, ...both.channels } } : entrant] : [];
  }));
  const finals = competing.flatMap(({ organisationId, state }, i): { organisationId: string; audits: number; figure: Estimate }[] => {
    const both = pooled.get(organisationId);
    return state === 'finalist' && both && both.audits >= rules.second_round.audits_at_least ? [{ organisationId, audits: both.audits, figure: nth(figures, i) }] : [];
  });
  const outcome = decideCategory(finals.map(({ figure }) => figure), decisionRulesOf(rules, category, competing.length));
  return {
    categoryId: category.id, outcome,
    finals: finals.map(({ organisationId, audits, figure }) => ({
      organisationId, categoryId: category.id, audits, value: figure.value, standardError: Math.sqrt(figure.variance), degreesOfFreedom: figure.degreesOfFreedom, salt: newSalt(),
    })),
    winners: outcome.outcome === 'nobody' ? [] : outcome.winners.map((place) => {
      const { organisationId, figure } = nth(finals, place);
      return { organisationId, categoryId: category.id, figure: { value: figure.value, standardError: Math.sqrt(figure.variance), degreesOfFreedom: figure.degreesOfFreedom, ...winnerInterval(category.by, figure) } };
    }),
  };
}

const sealedFinals = ({ finals, winners }: DecidedCategory) => {
  const won = new Set(winners.map(({ organisationId }) => organisationId));
  return finals.map(({ organisationId, categoryId, ...figures }) => ({ ...figures, category: categoryId, organisation: organisationId, winner: won.has(organisationId) }));
};
