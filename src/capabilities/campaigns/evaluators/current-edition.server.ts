import { listEditionIds, loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { editionToPrepare } from './current-edition.ts';

/** The edition that mystery citizens prepare for today. */
export function currentEdition(ctx: Pick<Ctx, 'clock' | 'settings'>): Edition {
  const { dataDir } = ctx.settings;
  return editionToPrepare(listEditionIds(dataDir).map((id) => loadEdition(id, dataDir)), ctx.clock.today());
}
