import { certifiedDifferenceOf, figuresOf, groupsOf, type Group, type PeerFigure } from '#capabilities/benchmarks/index.server.ts';
import type { CertifiedDifference } from '#capabilities/benchmarks/index.ts';
import type { Edition, PastEdition } from '#capabilities/grids/index.ts';
import { loadEdition, loadHistory, loadSources } from '#capabilities/grids/index.server.ts';
import { freezeOf } from '#capabilities/scores/index.server.ts';
import type { Channel } from '#core/scoring/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { datedEdition } from './dated-edition.server.ts';
import { validatedAudits } from './reports.queries.server.ts';

/** A public group with its frozen figures, by `view/key`. */
export interface NationalGroup {
  group: Group;
  figures: ReadonlyMap<string, PeerFigure>;
}

/** Everything that the national report says: frozen public figures only, and past editions as published. */
export interface NationalModel {
  edition: Edition;
  simulated: boolean;
  gridVersion: string;
  methodVersion: string;
  national: NationalGroup;
  groups: readonly NationalGroup[];
  /** Certified bodies against others of the same kind and size. */
  certified: CertifiedDifference | null;
  audits: readonly { channel: Channel; count: number }[];
  history: readonly PastEdition[];
  /** Name or address of each source, by its key. */
  sources: Readonly<Record<string, string>>;
}

/** Throws `edition_not_frozen`, and `peer_groups_not_ready` before the groups of the edition are made. */
export async function buildNational(ctx: Ctx, editionId: string): Promise<NationalModel> {
  const freeze = await freezeOf(ctx.db, editionId);
  if (!freeze) throw problem('edition_not_frozen');
  const groups = await groupsOf(ctx.db, editionId, { audience: 'public' });
  const figures = Map.groupBy(await figuresOf(ctx.db, { editionId, groupIds: groups.map(({ id }) => id) }), ({ groupId }) => groupId);
  const known = groups.map((group): NationalGroup => ({
    group, figures: new Map((figures.get(group.id) ?? []).map((figure) => [`${figure.view}/${figure.key}`, figure])),
  }));
  const national = known.find(({ group }) => group.cut === 'national');
  if (!national) throw problem('peer_groups_not_ready');
  return {
    edition: await datedEdition(ctx, loadEdition(editionId, ctx.settings.dataDir)),
    simulated: national.group.simulated, gridVersion: freeze.grid_version, methodVersion: freeze.method_version, national,
    groups: known.filter((one) => one !== national),
    certified: await certifiedDifferenceOf(ctx.db, editionId),
    audits: await validatedAudits(ctx.db, editionId),
    history: loadHistory(ctx.settings.dataDir),
    sources: loadSources(ctx.settings.dataDir),
  };
}
