import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { freezeOf, publishedEditionsOf, publishedScores, type FreezeRow, type PublishedScore } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { figuresOf, peerGroupOf, standsOf, type Group, type PeerFigure } from './groups.queries.server.ts';
import { measuredSites, participationOf, type Participation, type SiteOfBody } from './participation.queries.server.ts';
import { publicationOf } from './publication.queries.server.ts';
import type { Standing } from './stand-among-peers.ts';
import { figureId } from './compared-figures.ts';

/** Which results of a body: those of an edition (the latest published otherwise), of all its sites or of one. */
export interface ResultsWanted {
  organisationId: string;
  editionId?: string | undefined;
  siteId?: string | undefined;
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
  stands: Map<string, Standing>;
  /** Criteria that two people code too differently to compare bodies by. */
  outOfRankings: ReadonlySet<string>;
  freeze: FreezeRow;
  publishedAt: Date;
}

/**
 * The published results of a body under its own sight. Throws `results_not_published` before publication, and
 * `not_found` for an edition or a site that has none.
 */
export async function participantResults(ctx: Ctx, wanted: ResultsWanted): Promise<Results> {
  const { organisationId } = wanted;
  const editions = await publishedEditionsOf(ctx.db, organisationId);
  const editionId = wanted.editionId ?? editions[0];
  if (!editionId) throw problem('results_not_published');
  if (!editions.includes(editionId)) throw problem('not_found');
  const key = { organisationId, editionId };
  const scores = await publishedScores(ctx.db, key);
  const [participation, sites, freeze, publication, group, stands] = [
    await participationOf(ctx.db, key), await measuredSites(ctx.db, key), await freezeOf(ctx.db, editionId),
    await publicationOf(ctx.db, editionId), await peerGroupOf(ctx.db, key), await standsOf(ctx.db, key),
  ];
  const site = wanted.siteId ? (sites.find(({ id }) => id === wanted.siteId) ?? null) : null;
  const score = scoreOf(scores, site?.id ?? organisationId);
  if (!participation || !freeze || !publication || !score || (wanted.siteId && !site)) throw problem('not_found');
  const figures = group ? await figuresOf(ctx.db, { editionId, groupIds: [group.id] }) : [];
  return {
    edition: loadEdition(editionId, ctx.settings.dataDir), editions, participation, detailed: opensEveryFigure(participation.formula),
    result: score.result, simulated: score.simulated, site, sites: withResults(sites, scores),
    peers: group ? { group, figures: new Map(figures.map((figure) => [figureId(figure), figure])) } : null,
    // Peers are bodies: a single site of several is shown beside them, not tested against them.
    stands: site && sites.length > 1 ? new Map() : stands,
    outOfRankings: await criteriaOutOfRankings(ctx.db, editionId),
    freeze, publishedAt: publication.published_at,
  };
}

/** Free participation shows the global score, the channels and a first comparison; every other formula shows all. */
export const opensEveryFigure = (formula: string): boolean => formula !== 'free';

const scoreOf = (scores: readonly PublishedScore[], subjectId: string) => scores.find((score) => score.subject_id === subjectId);

function withResults(sites: readonly SiteOfBody[], scores: readonly PublishedScore[]): Results['sites'] {
  return sites.flatMap((site) => {
    const score = scoreOf(scores, site.id);
    return score ? [{ ...site, result: score.result }] : [];
  });
}
