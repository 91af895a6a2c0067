import { loadEdition, loadHistory, loadSources } from '#capabilities/grids/index.server.ts';
import type { Edition, PastEdition } from '#capabilities/grids/index.ts';
import { freezeOf, type FreezeRow } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { CertifiedDifference } from './certified-difference.ts';
import { certifiedDifferenceOf } from './certified.queries.server.ts';
import { figuresOf, groupsOf, type Group, type PeerFigure } from './groups.queries.server.ts';
import { latestPublication } from './publication.queries.server.ts';

/** A public group with its global figure. */
export interface PublicGroup {
  group: Group;
  global: PeerFigure;
}

/** What everybody may read of the edition published last, and the published levels of the past. */
export interface NationalResults {
  edition: Edition;
  freeze: FreezeRow;
  publishedAt: Date;
  simulated: boolean;
  national: PublicGroup & { figures: PeerFigure[] };
  groups: PublicGroup[];
  certified: CertifiedDifference | null;
}

export interface PastResults {
  history: readonly PastEdition[];
  /** Names or addresses of sources by their codes. */
  sources: Readonly<Record<string, string>>;
}

/** Published figures of public groups only. Null before the first publication. */
export async function nationalResults(ctx: Ctx): Promise<NationalResults | null> {
  const publication = await latestPublication(ctx.db);
  const freeze = publication && (await freezeOf(ctx.db, publication.edition_id));
  if (!publication || !freeze) return null;
  const editionId = publication.edition_id;
  const groups = await groupsOf(ctx.db, editionId, { audience: 'public' });
  const globals = await figuresOf(ctx.db, { editionId, groupIds: groups.map(({ id }) => id), view: 'global' });
  const withGlobal = groups.flatMap((group): PublicGroup[] => {
    const global = globals.find(({ groupId }) => groupId === group.id);
    return global ? [{ group, global }] : [];
  });
  const national = withGlobal.find(({ group }) => group.cut === 'national');
  if (!national) return null;
  return {
    edition: loadEdition(editionId, ctx.settings.dataDir), freeze, publishedAt: publication.published_at, simulated: national.group.simulated,
    national: { ...national, figures: await figuresOf(ctx.db, { editionId, groupIds: [national.group.id] }) },
    groups: withGlobal.filter(({ group }) => group.cut !== 'national'),
    certified: await certifiedDifferenceOf(ctx.db, editionId),
  };
}

export function pastResults(ctx: Pick<Ctx, 'settings'>): PastResults {
  return { history: loadHistory(ctx.settings.dataDir), sources: loadSources(ctx.settings.dataDir) };
}
