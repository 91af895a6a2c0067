import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { mapAround } from '#core/geography/area-map.ts';
import { placeOf, readGazetteer, type Gazetteer, type Place, type Whereabouts } from '#core/geography/places.ts';
import type { TravelRules } from '#core/planning/plan-types.ts';
import { siteWhereabouts } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';

const placesFile = z.strictObject({
  source: z.unknown(), licence: z.unknown(), review_by: z.string(),
  travel: z.strictObject({
    road_factor: z.number().min(1), same_department_km: z.number().positive(), without_vehicle_km: z.number().positive(), islands: z.array(z.array(z.string()).min(1)),
  }),
});

export interface Travel {
  gazetteer: Gazetteer;
  rules: TravelRules;
  /** How far somebody without a vehicle goes, in kilometres by road. */
  withoutVehicleKm: number;
}

const kept = new Map<string, Travel>();

/** Places and rules of travel of `data/geography`, read once per process. Throws when a file is not as it should be. */
export function travelData(dataDir: string): Travel {
  const known = kept.get(dataDir);
  if (known) return known;
  const read = (name: string): string => readFileSync(join(dataDir, 'geography', name), 'utf8');
  const { travel } = placesFile.parse(parse(read('places.yaml')));
  const found = {
    gazetteer: readGazetteer(read('places.txt')),
    rules: { roadFactor: travel.road_factor, sameDepartmentKm: travel.same_department_km, islands: travel.islands },
    withoutVehicleKm: travel.without_vehicle_km,
  };
  kept.set(dataDir, found);
  return found;
}

/** Where the sites of the given bodies stand, by `organisationId/siteId`. A town that is only guessed is approximate. */
export async function placesOfSites(ctx: Pick<Ctx, 'db' | 'settings'>, organisationIds: readonly string[]): Promise<Map<string, Place | null>> {
  const { gazetteer } = travelData(ctx.settings.dataDir);
  const all = await siteWhereabouts(ctx.db, organisationIds);
  return new Map(all.map(({ organisationId, siteId, sure, ...where }) => {
    const place = placeOf(gazetteer, where);
    return [`${organisationId}/${siteId}`, place && !sure ? { ...place, approximate: true } : place];
  }));
}

/** A commune by its INSEE code, where it is. */
export interface CommunePlace {
  code: string;
  place: Place;
}

/** Communes whose own place is known, in a département. */
export function placesOfDepartment(dataDir: string, departmentCode: string): CommunePlace[] {
  if (departmentCode === '') return [];
  return [...travelData(dataDir).gazetteer.communes].filter(([code, place]) => code.startsWith(departmentCode) && place.approximate === undefined).map(([code, place]) => ({ code, place }));
}

/** Communes whose own place is known, up to so many kilometres north, south, east or west of a place; null where that place is not known. */
export function placesNear(dataDir: string, where: Whereabouts, km: number): { centre: Place; towns: CommunePlace[] } | null {
  const { gazetteer } = travelData(dataDir);
  const centre = placeOf(gazetteer, where);
  if (!centre) return null;
  const around = mapAround(centre, km);
  return { centre, towns: [...gazetteer.communes].filter(([, place]) => place.approximate === undefined && around.spotOf(place) !== null).map(([code, place]) => ({ code, place })) };
}
