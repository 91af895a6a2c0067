import { movesOf } from '#capabilities/benchmarks/index.server.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { effectText } from '#capabilities/improvement/index.ts';
import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';

const latest = (ctx: Ctx) => loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);

/** Names of the criteria, by their ids. */
export const criteriaOf = (ctx: Ctx): Record<string, string> => Object.fromEntries(latest(ctx).criteria.map(({ id, label }) => [id, label[ctx.locale]]));

/** What moved on each criterion between the two last published editions of a body, in words; no cause is told. */
export async function movesInWords(ctx: Ctx, organisationId: string): Promise<Record<string, string>> {
  const [editionId, before] = await publishedEditionsOf(ctx.db, organisationId);
  if (!editionId || !before) return {};
  const { criteria } = loadEdition(editionId, ctx.settings.dataDir);
  const moves = await movesOf(ctx.db, { organisationId, editionId });
  return Object.fromEntries(criteria.flatMap(({ id }) => {
    const move = moves.get(`criteria/${id}`);
    return move ? [[id, effectText({ criterion: id, nextEdition: editionId, word: move.word, difference: move.tested }, { criteria }, ctx.locale)]] : [];
  }));
}
