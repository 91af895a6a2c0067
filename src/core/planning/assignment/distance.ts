import type { Place } from '../../geography/places.ts';
import type { PlanEvaluator, PlanSite, TravelRules } from '../plan-types.ts';
import { rules } from './rules.ts';

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function greatCircleKm(a: Place, b: Place): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The figures of the method, for requests that bring none. */
export const ordinaryTravel: TravelRules = { roadFactor: rules.roadFactor, sameDepartmentKm: rules.sameDepartmentKm, islands: [] };

type Home = Pick<PlanEvaluator, 'place' | 'homeDepartmentCode'>;
type Destination = Pick<PlanSite, 'place' | 'departmentCode'>;

/** Kilometres by road from somebody's home to a site, estimated; Infinity across the sea, and when the places are unknown and not close. */
export function roadKm(evaluator: Home, site: Destination, travel: TravelRules = ordinaryTravel): number {
  const [from, to] = [evaluator.homeDepartmentCode, site.departmentCode];
  if (from !== to && travel.islands.some((island) => holds(island, from) !== holds(island, to))) return Infinity;
  if (evaluator.place && site.place) return travel.roadFactor * greatCircleKm(evaluator.place, site.place);
  return to !== null && to === from ? travel.sameDepartmentKm : Infinity;
}

const holds = (island: readonly string[], code: string | null): boolean => code !== null && island.includes(code);

/** How far somebody may be asked to go, in kilometres by road. */
export const reachKm = (evaluator: Pick<PlanEvaluator, 'reach'>): number => evaluator.reach?.km ?? Infinity;
