import type { Place, PlanEvaluator, PlanSite } from '../plan-types.ts';
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

/** Kilometres by road from somebody's home to a site, estimated; Infinity when the places are unknown and not close. */
export function roadKm(evaluator: Pick<PlanEvaluator, 'place' | 'homeDepartmentCode'>, site: Pick<PlanSite, 'place' | 'departmentCode'>): number {
  if (evaluator.place && site.place) return rules.roadFactor * greatCircleKm(evaluator.place, site.place);
  const near = site.departmentCode !== null && site.departmentCode === evaluator.homeDepartmentCode;
  return near ? rules.sameDepartmentKm : Infinity;
}
