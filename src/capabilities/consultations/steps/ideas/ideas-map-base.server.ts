import { placesNear, placesOfDepartment } from '#capabilities/campaigns/index.server.ts';
import { bodyWhereabouts, communeNames } from '#capabilities/organisations/index.server.ts';
import { mapAround, mapOfAll, type AreaMap } from '#core/geography/area-map.ts';
import type { Place } from '#core/geography/places.ts';
import type { Ctx } from '#platform/context.ts';
import { stepPath } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import type { IdeasContent, NamedSpot } from './ideas-content.ts';
import type { MapBase } from './ideas-map.ts';
import { ideasTexts } from './ideas.texts.ts';

const surroundingsKm = 6;
const mostNamed = { surroundings: 14, department: 18 } as const;
/** Names nearer to each other than this, in thousandths, would lie on each other. */
const apart = 55;

/** What the ideas of a step are placed on; null where it has no map, or where nothing is known of where its body stands. */
export async function mapBaseOf(ctx: Ctx, opened: OpenStep<IdeasContent>): Promise<MapBase | null> {
  const { map } = opened.step.content;
  if (map.kind === 'none') return null;
  if (map.kind === 'plan') return { ratio: map.width / map.height, picture: stepPath(opened, '/plan'), outline: null, spots: map.spots, widthKm: null, source: '' };
  const where = await bodyWhereabouts(ctx.db, opened.consultation.organisationId);
  const t = ideasTexts[opened.locale];
  const drawn = (area: AreaMap, spots: readonly NamedSpot[]): MapBase => ({ ratio: area.ratio, picture: null, outline: null, spots, widthKm: area.widthKm, source: t.mapSource });
  if (map.kind === 'department') {
    const towns = placesOfDepartment(ctx.settings.dataDir, where?.departmentCode ?? '');
    if (towns.length === 0) return null;
    const area = mapOfAll(towns.map(({ place }) => place));
    return drawn(area, await named(ctx, area, towns, mostNamed.department));
  }
  const near = placesNear(ctx.settings.dataDir, where ?? {}, surroundingsKm);
  if (!near) return null;
  const area = mapAround(near.centre, surroundingsKm);
  return drawn(area, await named(ctx, area, near.towns, mostNamed.surroundings));
}

/** Towns with their names, the largest first, as long as their names do not lie on each other. */
async function named(ctx: Ctx, area: AreaMap, towns: readonly { code: string; place: Place }[], most: number): Promise<NamedSpot[]> {
  const names = await communeNames(ctx.db, towns.map(({ code }) => code));
  const spots: NamedSpot[] = [];
  const known = towns.flatMap(({ code, place }) => {
    const commune = names.get(code);
    return commune ? [{ ...commune, place }] : [];
  }).toSorted((a, b) => b.population - a.population);
  for (const { name, place } of known) {
    const spot = area.spotOf(place);
    const isFree = spot !== null && !spots.some((other) => Math.abs(other.y - spot.y) < apart && Math.abs(other.x - spot.x) < 4 * apart);
    if (spot && isFree && spots.length < most) spots.push({ name, ...spot });
  }
  return spots;
}
