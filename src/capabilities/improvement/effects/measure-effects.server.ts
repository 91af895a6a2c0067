import { adoptionEffect, type BodyChange } from '#core/improvement/adoption-effect.ts';
import { movesOf } from '#capabilities/benchmarks/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { adoptions, replaceEffects, type RecommendationEffect } from './effects.queries.server.ts';
import { mainCriterion } from './main-criterion.ts';
import { releaseEffects } from './release-effects.ts';

/** Follows `edition.published`. */
export const measureEffectsJob = 'improvement.measure-effects';

type Moves = Awaited<ReturnType<typeof movesOf>>;

/**
 * What each step gained in the bodies that had taken it before the fieldwork of this edition, beside the others: the
 * change of its main criterion on the items that both grids measure alike, as far as the release ledger lets them be told
 * together. Replaces what was computed before.
 */
export async function measureEffects(ctx: Ctx, editionId: string): Promise<void> {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const bodies = new Set((await panelSites(ctx.db, editionId)).map(({ organisationId }) => organisationId));
  const moves = new Map<string, Moves>();
  for (const organisationId of bodies) moves.set(organisationId, await movesOf(ctx.db, { organisationId, editionId }));
  const before = [...moves.values()].flatMap((own) => [...own.values()])[0]?.beforeEdition;
  if (!before) return;
  const taken = await adoptions(ctx.db, { editionId: before, by: edition.waves.map(({ from }) => from).toSorted()[0] ?? ctx.clock.today() });
  const candidates = [...Map.groupBy(taken, ({ recommendationId }) => recommendationId)].flatMap(([recommendationId, own]) => {
    const criterion = mainCriterion(loadEdition(before, ctx.settings.dataDir), recommendationId);
    return criterion ? [candidateOf(recommendationId, criterion, new Set(own.map(({ organisationId }) => organisationId)), changesOf(moves, criterion))] : [];
  });
  const effects = releaseEffects(candidates, editionId).flatMap(({ recommendationId, effect }): RecommendationEffect[] =>
    effect.kind === 'value' ? [{ editionId, recommendationId, ...effect.value }] : []);
  await replaceEffects(ctx.db, editionId, effects, ctx.clock.now());
}

function candidateOf(recommendationId: string, criterion: string, took: ReadonlySet<string>, changes: readonly BodyChange[]) {
  const [adopters, others] = [changes.filter(({ body }) => took.has(body)), changes.filter(({ body }) => !took.has(body))];
  const ids = (of: readonly BodyChange[]) => of.map(({ body }) => body);
  return { recommendationId, criterion, adopters: ids(adopters), others: ids(others), effect: adoptionEffect(adopters, others) };
}

/** Change of a criterion in each body where both grids measure enough of it alike. */
function changesOf(moves: ReadonlyMap<string, Moves>, criterion: string): BodyChange[] {
  return [...moves].flatMap(([body, own]) => {
    const tested = own.get(`criteria/${criterion}`)?.tested;
    return tested ? [{ body, change: (tested.low + tested.high) / 2 }] : [];
  });
}
