import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { candidateGroups, groupFigures, panelBodies, type GroupFigure, type GroupOfBodies } from '#capabilities/benchmarks/index.groups.server.ts';
import { latestPublication } from '#capabilities/benchmarks/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { livedEvents } from '../lived.events.ts';
import { daysOfQuarter, quarterDue, type Quarter } from '../quarter.ts';
import { bodyScores, type BodyScores, type FirmScore } from './body-scores.server.ts';
import { panelOfQuarter } from './panel-of-quarter.ts';
import { publishableGroups } from './publishable-groups.server.ts';
import { insertOpinionFigures, insertOpinionGroups, insertRelease, insertReleasedScores, isReleased, releasedGroups, type ReleasedScore } from './release.queries.server.ts';
import { loadReleaseRule } from './release-rule.input.ts';
import { standOfBody } from './stand-of-body.ts';

/** Every night: it does something once a quarter. */
export const releaseQuarterJob = 'lived.release-quarter';

/** Publishes the quarter that is due, unless it is published or no edition is: what is published is never made anew. */
export async function releaseDueQuarter(ctx: Ctx): Promise<Quarter | null> {
  const quarter = quarterDue(ctx.clock.today(), loadReleaseRule(ctx.settings.dataDir).after_days);
  const edition = await latestPublication(ctx.db);
  if (!edition || (await isReleased(ctx.db, quarter))) return null;
  await releaseQuarter(ctx, quarter, edition.edition_id);
  return quarter;
}

interface Published {
  groups: GroupOfBodies[];
  figures: GroupFigure[];
  /** By criterion, the groups in whose figure each body counts. */
  membersOf: Map<string, GroupOfBodies[]>;
}

/**
 * Makes the figures of groups of a quarter: the mean over bodies, each counting once however many opinions it heard, of those that
 * take part in the edition, as their audits do, and were heard enough. In the caller's transaction, scope `system`.
 */
export async function releaseQuarter(ctx: Ctx, quarter: Quarter, editionId: string): Promise<{ bodies: number; groups: number; figures: number }> {
  const rule = loadReleaseRule(ctx.settings.dataDir);
  const registered = await panelBodies(ctx.db, editionId);
  const scores = new Map<string, BodyScores>();
  for (const { id } of registered) {
    const own = await bodyScores(ctx, id, daysOfQuarter(quarter), rule);
    if (own.size > 0) scores.set(id, own);
  }
  const earlier = await releasedGroups(ctx.db);
  const panel = panelOfQuarter([...scores.keys()], earlier.get('') ?? []);
  const bodies = registered.filter(({ id }) => panel.has(id));
  const candidates = candidateGroups(bodies, loadEdition(editionId, ctx.settings.dataDir), earlier.get('') ?? []).filter(({ cut }) => cut === 'national' || cut === 'peers');
  const published = await publishFigures(candidates, scores, quarter, earlier);
  await insertRelease(ctx.db, { quarter, editionId, publishedAt: ctx.clock.now(), bodies: panel.size });
  await insertOpinionGroups(ctx.db, quarter, published.groups);
  await insertOpinionFigures(ctx.db, quarter, published.figures);
  await insertReleasedScores(ctx.db, quarter, broughtScores([...panel], scores, published.membersOf));
  await ctx.record({ name: livedEvents.released, subjectType: 'opinion_release', subjectId: quarter, editionId, payload: { bodies: panel.size, groups: published.groups.length, figures: published.figures.length } });
  return { bodies: panel.size, groups: published.groups.length, figures: published.figures.length };
}

/** Figure by figure; of a group whose whole score stays closed nothing is published. */
async function publishFigures(candidates: readonly GroupOfBodies[], scores: ReadonlyMap<string, BodyScores>, quarter: Quarter, earlier: ReadonlyMap<string, EarlierGroup[]>): Promise<Published> {
  const criteria = [...new Set([...scores.values()].flatMap((own) => [...own.keys()]))].toSorted();
  const membersOf = new Map<string, GroupOfBodies[]>();
  const figures: GroupFigure[] = [];
  for (const criterion of criteria) {
    const open = membersOf.get('');
    const values = valuesOf(scores, criterion);
    const before = earlier.get(criterion) ?? [];
    const groups = await publishableGroups(open ? candidates.filter(({ id }) => open.some((group) => group.id === id)) : candidates, { criterion, values }, quarter, before);
    const made = groupFigures(groups, [{ view: criterion === '' ? 'global' : 'criteria', key: criterion, values }], quarter, () => before);
    figures.push(...made);
    membersOf.set(criterion, groups.filter(({ id }) => made.some(({ groupId }) => groupId === id)));
  }
  return { groups: membersOf.get('') ?? [], figures, membersOf };
}

const valuesOf = (scores: ReadonlyMap<string, BodyScores>, criterion: string): Map<string, number> =>
  new Map([...scores].flatMap(([id, own]) => { const one = own.get(criterion); return one ? [[id, one.score] as const] : []; }));

function broughtScores(panel: readonly string[], scores: ReadonlyMap<string, BodyScores>, membersOf: ReadonlyMap<string, GroupOfBodies[]>): ReleasedScore[] {
  return panel.flatMap((organisationId) => [...(scores.get(organisationId) ?? [])].map(([criterion, own]) => {
    const groups = (membersOf.get(criterion) ?? []).filter(({ members }) => members.includes(organisationId));
    const peers = groups.find(({ cut }) => cut === 'peers');
    const ofPeers = new Map((peers?.members ?? []).flatMap((id): [string, FirmScore][] => { const one = scores.get(id)?.get(criterion); return one ? [[id, one]] : []; }));
    const comparisons = scores.get(organisationId)?.size ?? 1;
    return { organisationId, criterion, opinions: own.opinions, score: own.score, interval: own.interval, groupIds: groups.map(({ id }) => id), stands: peers ? standOfBody(organisationId, peers.members, ofPeers, comparisons) : null };
  }));
}
