import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { centreOfRuns } from '#core/anonymity/value-runs.ts';
import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { CertifiedDifference } from '../certified-difference.ts';
import { certifiedDifferenceOf } from '../certified.queries.server.ts';
import { groupsOf, releasedFiguresOf, type Group, type ReleasedFigure } from '../groups.queries.server.ts';
import { publicationOf } from '../publication.queries.server.ts';
import type { PanelChange } from './panel-change.ts';
import { panelChangeOf } from './panel-change.queries.server.ts';

/** The change since the edition before, with the two national means as exact as they are released. */
export interface ReleasedChange {
  released: PanelChange;
  centres: { before: number; after: number };
}

/**
 * Everything that is published of an edition to everybody, and nothing else: the one door through which page, report, exports,
 * API and open data take their national figures (docs/decisions/0024).
 */
export interface NationalRelease {
  editionId: string;
  publishedAt: Date;
  groups: Group[];
  figures: ReleasedFigure[];
  certified: CertifiedDifference | null;
  change: ReleasedChange | null;
  /** Ids of the criteria that two people code too differently to compare bodies by: they are published with that said. */
  outOfRankings: ReadonlySet<string>;
}

/** Null until the edition is published. */
export async function nationalRelease(db: Tx, editionId: string): Promise<NationalRelease | null> {
  const publication = await publicationOf(db, editionId);
  if (!publication) return null;
  const groups = await groupsOf(db, editionId, { audience: 'public' });
  const figures = await releasedFiguresOf(db, { editionId, groupIds: groups.map(({ id }) => id) });
  return {
    editionId, publishedAt: publication.published_at, groups, figures, certified: await certifiedDifferenceOf(db, editionId),
    change: await changeOf(db, editionId, figures), outOfRankings: await criteriaOutOfRankings(db, editionId),
  };
}

async function changeOf(db: Tx, editionId: string, figures: readonly ReleasedFigure[]): Promise<ReleasedChange | null> {
  const released = await panelChangeOf(db, editionId);
  if (!released) return null;
  const [then] = await releasedFiguresOf(db, { editionId: released.before, groupIds: [wholePanelId], view: 'global' });
  const now = figures.find(({ groupId, view }) => groupId === wholePanelId && view === 'global');
  if (!then || !now) return null;
  return { released, centres: { before: centreOfRuns(then.runs), after: centreOfRuns(now.runs) } };
}
