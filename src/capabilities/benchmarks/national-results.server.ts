import { loadEdition, loadHistory, loadSources } from '#capabilities/grids/index.server.ts';
import type { Edition, PastEdition } from '#capabilities/grids/index.ts';
import { freezeOf, type FreezeRow } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { CertifiedDifference } from './certified-difference.ts';
import type { Group, PeerFigure, ReleasedFigure } from './groups.queries.server.ts';
import { nationalRelease, type NationalRelease } from './national/release.server.ts';
import { latestPublication, publicationBefore, publicationOf } from './publication.queries.server.ts';

/** A public group with its global figure. */
export interface PublicGroup {
  group: Group;
  global: ReleasedFigure;
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
  /** Everything published, with the released values behind it. */
  release: NationalRelease;
  /** Label of the edition that `release.change` counts from, or why there is no change. */
  before: Edition['label'] | 'first' | 'closed';
}

export interface PastResults {
  history: readonly PastEdition[];
  /** Names or addresses of sources by their codes. */
  sources: Readonly<Record<string, string>>;
}

/**
 * Published figures of public groups only, of the edition published last unless said. Null before the publication, and where the whole
 * panel had to be withheld.
 */
export async function nationalResults(ctx: Ctx, wanted?: string): Promise<NationalResults | null> {
  const publication = wanted === undefined ? await latestPublication(ctx.db) : await publicationOf(ctx.db, wanted);
  const freeze = publication && (await freezeOf(ctx.db, publication.edition_id));
  const release = publication && (await nationalRelease(ctx.db, publication.edition_id));
  if (!freeze || !release) return null;
  const { editionId, publishedAt, groups, figures, certified } = release;
  const withGlobal = groups.flatMap((group): PublicGroup[] => {
    const global = figures.find(({ groupId, view }) => groupId === group.id && view === 'global');
    return global ? [{ group, global }] : [];
  });
  const national = withGlobal.find(({ group }) => group.cut === 'national');
  if (!national) return null;
  return {
    edition: loadEdition(editionId, ctx.settings.dataDir), freeze, publishedAt, simulated: national.group.simulated,
    national: { ...national, figures: figures.filter(({ groupId }) => groupId === national.group.id) },
    groups: withGlobal.filter(({ group }) => group.cut !== 'national'),
    certified, release, before: await countedFrom(ctx, release),
  };
}

async function countedFrom(ctx: Ctx, { editionId, change }: NationalRelease): Promise<NationalResults['before']> {
  if (change) return loadEdition(change.released.before, ctx.settings.dataDir).label;
  return (await publicationBefore(ctx.db, editionId)) === undefined ? 'first' : 'closed';
}

export function pastResults(ctx: Pick<Ctx, 'settings'>): PastResults {
  return { history: loadHistory(ctx.settings.dataDir), sources: loadSources(ctx.settings.dataDir) };
}
