import type { Ctx } from '#platform/context.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import type { ReadingOf } from './board-place.ts';
import { opinionsAfter, type ListedOpinion } from './opinion-list.queries.server.ts';

/** Where a page begins: after an opinion of a point. */
export interface AfterListed {
  pointId: string;
  givenAt: Date;
  id: string;
}

/** A page of the opinions of a place and period, point by point, the oldest of each first; `limit` at most. */
export async function opinionPage(ctx: Pick<Ctx, 'db'>, of: ReadingOf, after: AfterListed | null, limit: number): Promise<ListedOpinion[]> {
  const { organisationId, siteId, pointId } = of.place;
  const points = (await pointsOf(ctx.db, organisationId)).filter((point) => (!siteId || point.siteId === siteId) && (!pointId || point.id === pointId)).map(({ id }) => id).toSorted();
  const found: ListedOpinion[] = [];
  for (const id of points.filter((one) => after === null || one >= after.pointId)) {
    if (found.length >= limit) break;
    found.push(...(await opinionsAfter(ctx.db, { ...of, place: { ...of.place, pointId: id } }, after?.pointId === id ? after : null, limit - found.length)));
  }
  return found;
}
