import { codingProgress } from '#capabilities/audits/index.quality.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { copyScores, freezeOf, insertFreeze, openAudits, scoresToFreeze } from './freeze.queries.server.ts';

/**
 * Freezes an edition: its scores are copied where nobody changes them, with the versions of grid and method and a
 * digest of every figure. Audits drawn for a second coding must have been coded, unless the reason why not is given: it is
 * kept in the journal. Throws `edition_already_frozen`, `edition_not_ready` and `coding_unfinished`.
 */
export async function freezeEdition(ctx: Ctx, editionId: string, { codingWaiver = '' }: { codingWaiver?: string } = {}): Promise<{ subjects: number; digest: string }> {
  if (await freezeOf(ctx.db, editionId)) throw problem('edition_already_frozen');
  const open = await openAudits(ctx.db, editionId);
  if (open > 0) throw problem('edition_not_ready', { reason: notReady.audits(open)[ctx.locale] });
  const { drawn, coded } = await codingProgress(ctx.db, editionId);
  if (coded < drawn && codingWaiver === '') throw problem('coding_unfinished', { coded, drawn }, [{ field: 'waiver', code: 'reason_needed' }]);
  const { subjects, digest, versions } = await scoresToFreeze(ctx.db, editionId);
  const [version] = versions;
  if (!version) throw problem('edition_not_ready', { reason: notReady.scores[ctx.locale] });
  if (versions.length > 1) throw problem('edition_not_ready', { reason: notReady.versions[ctx.locale] });
  await insertFreeze(ctx.db, {
    edition_id: editionId, frozen_by: ctx.actor.personId, grid_version: version.grid, method_version: version.method, subjects, digest,
  });
  await copyScores(ctx.db, editionId);
  await ctx.record({ name: 'edition.frozen', subjectType: 'edition', subjectId: editionId, editionId, payload: { subjects, digest, drawn, coded, ...(coded < drawn ? { codingWaiver } : {}) } });
  return { subjects, digest };
}

const notReady = {
  audits: (count: number) => ({ fr: `${count} audits attendent encore une décision`, en: `${count} audits still await a decision` }),
  scores: { fr: 'aucun score n’a été calculé', en: 'no score has been computed' },
  versions: { fr: 'des scores ont été calculés avec des versions différentes\u202f; recalculez l’édition', en: 'scores were computed with different versions; score the edition again' },
};
