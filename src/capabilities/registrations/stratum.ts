import type { Edition } from '#capabilities/grids/index.ts';

/** The stratum of bodies that are compared with their kind alone. */
export const unstratified = 'all';

/** Why a body stands in its stratum. */
export type StratumReason =
  | { code: 'kind_alone'; kind: string }
  | { code: 'population'; population: number }
  | { code: 'no_population' }
  /** Set in place of the rule, by a correction. */
  | { code: 'set_by_operator' };

/**
 * The population stratum of a body by the edition's `strata.yaml`: bounds are inclusive, the last stratum is open. Kinds
 * that are not stratified, and bodies without population, stand in `unstratified`.
 */
export function stratumOf(
  edition: Pick<Edition, 'strata' | 'kinds'>,
  kind: string,
  population: number | null,
): { stratum: string; reason: StratumReason } {
  if (!edition.kinds.find(({ id }) => id === kind)?.stratified) {
    return { stratum: unstratified, reason: { code: 'kind_alone', kind } };
  }
  if (population === null) return { stratum: unstratified, reason: { code: 'no_population' } };
  const found = edition.strata.find(({ up_to }) => up_to === undefined || population <= up_to);
  return { stratum: found?.id ?? unstratified, reason: { code: 'population', population } };
}
