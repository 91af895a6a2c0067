import { comparableFigures, type Channel, type Figure, type OrganisationScore } from '#core/scoring/index.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import type { Entrant } from '#core/trophies/eligibility.ts';
import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import { publicationBefore } from '#capabilities/benchmarks/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';

/** All that competes in an edition. `withoutAgreement`: percent of the common score with criteria that two people code too differently. */
export interface TrophyField {
  entrants: Entrant[];
  withoutAgreement: number;
}

type Kinds = ReadonlyMap<string, string>;
type Scored = ReadonlyMap<string, OrganisationScore>;

/** Every body with frozen scores of the edition, variances moderated inside each kind; reads nothing that may still change. */
export async function trophyField(ctx: Ctx, editionId: string): Promise<TrophyField> {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const panel = new Map((await panelSites(ctx.db, editionId)).map((site) => [site.organisationId, site]));
  const scores = await scoresOf(ctx, editionId);
  const kinds = new Map([...panel].map(([id, { kind }]) => [id, kind]));
  const [common, channels, before] = [commonOf(scores, kinds), channelsOf(scores, kinds), await earlierScores(ctx, editionId, scores, kinds)];
  const out = await criteriaOutOfRankings(ctx.db, editionId);
  const weigh = (criteria: typeof edition.criteria) => criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    withoutAgreement: (100 * weigh(edition.criteria.filter(({ id }) => out.has(id)))) / weigh(edition.criteria),
    entrants: [...panel].flatMap(([organisationId, { kind, stratum, certified }]): Entrant[] => {
      const score = scores.get(organisationId);
      if (!score) return [];
      return [{
        organisationId, kind, stratum, certified, sites: score.sites, audits: score.audits, common: common.get(organisationId) ?? null,
        channels: Object.fromEntries(Object.entries(channels).flatMap(([channel, of]) => { const figure = of.get(organisationId); return figure ? [[channel, figure]] : []; })),
        before: before.get(organisationId) ?? null,
      }];
    }),
  };
}

async function scoresOf(ctx: Ctx, editionId: string): Promise<Scored> {
  const rows = await publishedScores(ctx.db, { editionId, subject: 'organisation' });
  return new Map(rows.flatMap(({ organisation_id: id, result }) => ('sites' in result ? [[id, result]] : [])));
}

/** The common scores of the published edition before, if its grid asked the same questions; else nobody can be compared. */
async function earlierScores(ctx: Ctx, editionId: string, now: Scored, kinds: Kinds): Promise<ReadonlyMap<string, Estimate>> {
  const before = await publicationBefore(ctx.db, editionId);
  if (before === undefined) return new Map();
  const scores = await scoresOf(ctx, before);
  const versionOf = (scored: Scored) => [...scored.values()][0]?.gridVersion;
  return versionOf(scores) === versionOf(now) ? commonOf(scores, kinds) : new Map();
}

export const commonOf = (scores: Scored, kinds: Kinds): Map<string, Estimate> => moderated(new Map([...scores].map(([id, { global }]) => [id, global])), kinds);

const commonChannels = ['phone', 'email', 'letter', 'website', 'social'] as const;

export function channelsOf(scores: Scored, kinds: Kinds): Record<Exclude<Channel, 'counter'>, Map<string, Estimate>> {
  const of = (channel: (typeof commonChannels)[number]) =>
    moderated(new Map([...scores].flatMap(([id, { channels }]) => { const figure = channels[channel]; return figure ? [[id, figure] as const] : []; })), kinds);
  return { phone: of('phone'), email: of('email'), letter: of('letter'), website: of('website'), social: of('social') };
}

/** From here on Student's law is the normal one to six digits; infinity has no place in a file. */
const mostDegrees = 10_000;

function moderated(figures: ReadonlyMap<string, Figure>, kinds: Kinds): Map<string, Estimate> {
  const estimates = [...Map.groupBy(figures, ([id]) => kinds.get(id)).values()].flatMap((ofKind) => [...comparableFigures(new Map(ofKind))]);
  return new Map(estimates.map(([id, { degreesOfFreedom, ...figure }]) => [id, { ...figure, degreesOfFreedom: Math.min(mostDegrees, degreesOfFreedom) }]));
}
