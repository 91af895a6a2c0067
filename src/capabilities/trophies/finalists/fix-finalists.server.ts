import { methodVersion } from '#core/scoring/index.ts';
import { loadTrophies } from '#capabilities/grids/index.server.ts';
import { freezeOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { candidacyLeaf, rulesLeaf, sealRoot } from '../seal/leaf.ts';
import { decidingRules, rulesDigest } from '../seal/rules-digest.ts';
import { newSalt, sha256 } from '../seal/sha256.server.ts';
import { requireDecidesTrophies } from '../trophies.access.ts';
import { trophyEvents } from '../trophies.events.ts';
import { insertCandidacies, insertSeal, insertSelection, selectionOf, type Candidacy } from '../trophies.queries.server.ts';
import { computedCategories, selectFinalists } from './select-finalists.ts';
import { trophyField } from './trophy-field.server.ts';

/**
 * Fixes who competes and who goes to the second round, from the frozen figures, and seals it: from then on nobody enters
 * and nobody leaves. Throws `not_allowed`, `edition_not_frozen`, `finalists_fixed`.
 */
export async function fixFinalists(ctx: Ctx, editionId: string): Promise<{ categories: number }> {
  requireDecidesTrophies(ctx.actor);
  if (!(await freezeOf(ctx.db, editionId))) throw problem('edition_not_frozen');
  if (await selectionOf(ctx.db, editionId)) throw problem('finalists_fixed');
  const rules = loadTrophies(editionId, ctx.settings.dataDir);
  const field = await trophyField(ctx, editionId);
  const at = ctx.clock.now();
  const digest = rulesDigest(decidingRules(rules), sha256);
  const rows = computedCategories(rules).flatMap((category) => selectFinalists(editionId, rules, category, field).map(({ figure, ...selected }): Candidacy => ({
    ...selected, categoryId: category.id, value: figure?.value ?? null, standardError: figure ? Math.sqrt(figure.variance) : null,
    degreesOfFreedom: figure?.degreesOfFreedom ?? null, salt: newSalt(),
  })));
  await insertSelection(ctx.db, { editionId, selectedAt: at, selectedBy: ctx.actor.personId, rulesDigest: digest, methodVersion });
  await insertCandidacies(ctx.db, editionId, rows);
  const leaves = [rulesLeaf(editionId, { digest, method: methodVersion }, sha256), ...rows.map((row) => candidacyLeaf(editionId, { ...row, category: row.categoryId, organisation: row.organisationId }, sha256))];
  await insertSeal(ctx.db, editionId, { stage: 'finalists', root: sealRoot(leaves, sha256), leaves: leaves.length, sealedAt: at });
  const categories = computedCategories(rules).length;
  await ctx.record({ name: trophyEvents.selected, subjectType: 'edition', subjectId: editionId, editionId, payload: { categories } });
  return { categories };
}
