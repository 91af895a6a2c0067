import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { freezeOf, publishedEditionsOf, publishedScores, type FreezeRow, type PublishedScore } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { movesOf, type ReadMove } from './change/change.queries.server.ts';
import { figuresOf, groupsOf, peerGroupOf, standsOf, type Group, type PeerFigure } from './groups.queries.server.ts';
import { measuredSites, participationOf, type Participation, type SiteOfBody } from './participation.queries.server.ts';
import { publicationOf } from './publication.queries.server.ts';
import { recallEdition, recallResults } from './remembered-results.server.ts';
import type { Standing } from './stand-among-peers.ts';
import { figureId } from './compared-figures.ts';
import { limitFigures, limitToFormula, opensEveryFigure } from './limit-to-formula.ts';
import { withheldGroupsOf, type WithheldGroup } from './withheld-groups.queries.server.ts';

/** Which results of a body: those of an edition (the latest published otherwise), of all its sites or of one. */
export interface ResultsWanted {
  organisationId: string;
  editionId?: string | undefined;
  siteId?: string | undefined;
  /** A frozen group to be compared with instead of one's peers. */
  groupId?: string | undefined;
}

/** The published results of a body, with what they are compared with. */
export interface Results {
  edition: Edition;
  /** All editions with results, the latest first. */
  editions: string[];
  participation: Participation;
  /** True where the formula opens every figure. */
  detailed: boolean;
  result: SiteScore | OrganisationScore;
  simulated: boolean;
  sites: (SiteOfBody & { result: SiteScore | OrganisationScore })[];
  site: SiteOfBody | null;
  peers: { group: Group; figures: Map<string, PeerFigure> } | null;
  /** Against one's own peers only: empty where another group is read. */
  stands: Map<string, Standing>;
  /** The groups that may be read instead of the peers, and those that stay closed with the reason. Empty in a free participation. */
  groups: { open: Group[]; closed: WithheldGroup[]; own: string | null; refused: WithheldGroup | null };
  /** What moved since the edition before, by figure id; empty for a newcomer, a single site, a free participation. */
  moves: Map<string, ReadMove>;
  /** Criteria that two people code too differently to compare bodies by. */
  outOfRankings: ReadonlySet<string>;
  freeze: FreezeRow;
  publishedAt: Date;
}

/**
 * The published results of a body under its own sight. Throws `results_not_published` before publication, and
 * `not_found` for an edition, a site or a group that has none. Remembered for a minute: what is returned is shared and never changed.
 */
export const participantResults = (ctx: Ctx, wanted: ResultsWanted): Promise<Results> => recallResults(ctx, wanted, () => readResults(ctx, wanted));

async function readResults(ctx: Ctx, wanted: ResultsWanted): Promise<Results> {
  const { organisationId } = wanted;
  const editions = await publishedEditionsOf(ctx.db, organisationId);
  const editionId = wanted.editionId ?? editions[0];
  if (!editionId) throw problem('results_not_published');
  if (!editions.includes(editionId)) throw problem('not_found');
  const key = { organisationId, editionId };
  const scores = await publishedScores(ctx.db, key);
  const facts = await recallEdition(ctx, editionId, () => readFacts(ctx, editionId));
  const [participation, sites, own, stands] = [
    await participationOf(ctx.db, key), await measuredSites(ctx.db, key), await peerGroupOf(ctx.db, key), await standsOf(ctx.db, key),
  ];
  const site = wanted.siteId ? (sites.find(({ id }) => id === wanted.siteId) ?? null) : null;
  const score = scoreOf(scores, site?.id ?? organisationId);
  if (!participation || !score || (wanted.siteId && !site)) throw problem('not_found');
  const { formula } = participation;
  const detailed = opensEveryFigure(formula);
  const groups = await groupsToRead(ctx, { editionId, detailed, own, wanted: wanted.groupId, withheld: facts.withheld });
  const figures = groups.read ? await figuresOf(ctx.db, { editionId, groupIds: [groups.read.id] }) : [];
  // Peers are bodies: a single site of several is shown beside them, not tested against them.
  const whole = !site || sites.length === 1;
  return {
    edition: loadEdition(editionId, ctx.settings.dataDir), editions, participation, detailed,
    result: limitToFormula(score.result, formula), simulated: score.simulated, site, sites: withResults(sites, scores, formula),
    peers: groups.read ? { group: groups.read, figures: limitFigures(new Map(figures.map((figure) => [figureId(figure), figure])), formula) } : null,
    stands: whole && groups.read?.id === own?.id ? limitFigures(stands, formula) : new Map(),
    groups: { open: groups.open, closed: groups.closed, own: own?.id ?? null, refused: groups.refused },
    moves: whole && detailed ? await movesOf(ctx.db, key) : new Map(),
    outOfRankings: facts.outOfRankings, freeze: facts.freeze, publishedAt: facts.publishedAt,
  };
}

/** What is the same for every body of a published edition. */
export type EditionFacts = Pick<Results, 'freeze' | 'publishedAt' | 'outOfRankings'> & { withheld: WithheldGroup[] };

async function readFacts(ctx: Ctx, editionId: string): Promise<EditionFacts> {
  const freeze = await freezeOf(ctx.db, editionId);
  const publication = await publicationOf(ctx.db, editionId);
  if (!freeze || !publication) throw problem('not_found');
  return { freeze, publishedAt: publication.published_at, outOfRankings: await criteriaOutOfRankings(ctx.db, editionId), withheld: await withheldGroupsOf(ctx.db, editionId) };
}

type GroupsToRead = Pick<Results['groups'], 'open' | 'closed' | 'refused'> & { read: Group | undefined };

/** One's peers, or another group among those frozen; a closed one is answered by its reason, beside the peers. */
async function groupsToRead(
  ctx: Ctx,
  { editionId, detailed, own, wanted, withheld: closed }: { editionId: string; detailed: boolean; own: Group | undefined; wanted: string | undefined; withheld: WithheldGroup[] },
): Promise<GroupsToRead> {
  if (!detailed) return { open: [], closed: [], refused: null, read: own };
  const open = await groupsOf(ctx.db, editionId);
  const refused = closed.find(({ id }) => id === wanted) ?? null;
  const chosen = open.find(({ id }) => id === wanted);
  if (wanted && !chosen && !refused) throw problem('not_found');
  return { open, closed, refused, read: chosen ?? own };
}

const scoreOf = (scores: readonly PublishedScore[], subjectId: string) => scores.find((score) => score.subject_id === subjectId);

function withResults(sites: readonly SiteOfBody[], scores: readonly PublishedScore[], formula: string): Results['sites'] {
  return sites.flatMap((site) => {
    const score = scoreOf(scores, site.id);
    return score ? [{ ...site, result: limitToFormula(score.result, formula) }] : [];
  });
}
