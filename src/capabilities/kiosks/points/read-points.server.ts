import { organisationNames, siteNames } from '#capabilities/organisations/index.server.ts';
import { setRef } from '#core/opinions/set-questionnaire.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { questionLibrary } from '../sets/library.server.ts';
import { ownSets } from '../sets/sets.queries.server.ts';
import type { CollectionPoint } from './point.ts';
import { mayArrangePoints } from './points.access.ts';
import { pointActivity, pointsOf } from './points.queries.server.ts';

export interface ListedPoint extends CollectionPoint {
  siteName: string;
  opinions: number;
  /** 'YYYY-MM-DD' of the last opinion. */
  lastDay: string | null;
}

export interface PointList {
  organisationName: string;
  points: ListedPoint[];
  sites: { id: string; name: string }[];
  mayArrange: boolean;
}

/** The collection points of a body under its sites. */
export async function listPoints(ctx: Ctx, organisationId: string): Promise<PointList> {
  const sites = await siteNames(ctx.db, [organisationId]);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const activity = await pointActivity(ctx.db, organisationId);
  const points = (await pointsOf(ctx.db, organisationId)).map((point) => ({
    ...point, siteName: names.get(point.siteId) ?? '', opinions: activity.get(point.id)?.n ?? 0, lastDay: activity.get(point.id)?.lastDay ?? null,
  }));
  const order = new Map(sites.map(({ id }, place) => [id, place]));
  points.sort((a, b) => (order.get(a.siteId) ?? 0) - (order.get(b.siteId) ?? 0));
  const [organisation] = await organisationNames(ctx.db, [organisationId]);
  return { organisationName: organisation?.name ?? '', points, sites: sites.map(({ id, name }) => ({ id, name })), mayArrange: mayArrangePoints(ctx.actor) };
}

export interface OfferedSet {
  ref: string;
  own: boolean;
  set: QuestionSet;
}

/** The sets that a body may ask: its own first, then the library. */
export async function offeredSets(ctx: Ctx, organisationId: string): Promise<OfferedSet[]> {
  const own = (await ownSets(ctx.db, organisationId)).map(({ set }) => ({ ref: setRef('own', set), own: true, set }));
  return [...own, ...questionLibrary(ctx.settings.dataDir).sets.map((set) => ({ ref: setRef('library', set), own: false, set }))];
}
