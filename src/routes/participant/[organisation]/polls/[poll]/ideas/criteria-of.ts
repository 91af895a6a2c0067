import { movesOf, publicationOf } from '#capabilities/benchmarks/index.server.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { effectText } from '#capabilities/improvement/index.ts';
import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';

const latest = (ctx: Ctx) => loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);

/** Names of the criteria, by their ids. */
export const criteriaOf = (ctx: Ctx): Record<string, string> => Object.fromEntries(latest(ctx).criteria.map(({ id, label }) => [id, label[ctx.locale]]));

/**
 * What moved on each criterion in the first edition of a body published after its poll was over, in words; no cause is told. Nothing
 * before that edition: what moved earlier owes nothing to an idea.
 */
export async function movesInWords(ctx: Ctx, { organisationId, closesAt }: { organisationId: string; closesAt: string | null }): Promise<Record<string, string>> {
  const editionId = closesAt && (await editionAfter(ctx, organisationId, closesAt));
  if (!editionId) return {};
  const { criteria } = loadEdition(editionId, ctx.settings.dataDir);
  const moves = await movesOf(ctx.db, { organisationId, editionId });
  return Object.fromEntries(criteria.flatMap(({ id }) => {
    const move = moves.get(`criteria/${id}`);
    return move ? [[id, effectText({ criterion: id, nextEdition: editionId, word: move.word, difference: move.tested }, { criteria }, ctx.locale)]] : [];
  }));
}

async function editionAfter(ctx: Ctx, organisationId: string, instant: string): Promise<string | null> {
  for (const editionId of (await publishedEditionsOf(ctx.db, organisationId)).toReversed()) {
    const publication = await publicationOf(ctx.db, editionId);
    if (publication && publication.published_at > new Date(instant)) return editionId;
  }
  return null;
}
