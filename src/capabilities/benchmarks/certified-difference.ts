import { tenths } from '#core/anonymity/value-runs.ts';
import { fewestBodies } from '#core/anonymity/peer-groups.ts';
import type { PublishedSum } from '#core/anonymity/release-audit.ts';
import { studentQuantile } from '#core/statistics/student.ts';
import { standardisedDifference } from '#core/statistics/standardised-difference.ts';
import type { PanelBody } from './candidate-groups.ts';

/**
 * Certified bodies against others of the same kind and stratum, weighted as the certified are. Difference and 95 %
 * interval in whole points, as all that is published of groups; the standard error in tenths.
 */
export interface CertifiedDifference {
  certified: number;
  others: number;
  /** Cells kind x stratum with two bodies or more on both sides, and bodies of all other cells. */
  cells: number;
  leftOut: number;
  difference: number;
  standardError: number;
  low: number;
  high: number;
  /** What the four above come from, with the standard error: the difference in whole points, and whole degrees of freedom. */
  released: number;
  degrees: number;
}

/** Difference and bounds as shown, from what is released: the replay of open data runs this same function. */
export function shownDifference({ released, standardError, degrees }: Pick<CertifiedDifference, 'released' | 'standardError' | 'degrees'>): Pick<CertifiedDifference, 'difference' | 'low' | 'high'> {
  const half = studentQuantile(0.975, degrees) * standardError;
  return { difference: released, low: Math.round(released - half), high: Math.round(released + half) };
}

/**
 * The difference, with what it tells about single scores (for the audit of the release). Null when no cell holds two of
 * each side, or fewer than six bodies in all stand on one side.
 */
export function certifiedDifference(
  bodies: readonly Omit<PanelBody, 'departement'>[], scores: ReadonlyMap<string, number>,
): { shown: CertifiedDifference; sum: PublishedSum } | null {
  const scored = bodies.flatMap((body) => {
    const score = scores.get(body.id);
    return score === undefined ? [] : [{ ...body, marked: body.certified, stratum: `${body.kind}/${body.stratum}`, score }];
  });
  const outcome = standardisedDifference(scored);
  if (outcome.kind !== 'value') return null;
  const cells = [...Map.groupBy(scored, ({ stratum }) => stratum).values()]
    .map((cell) => ({ marked: cell.filter(({ marked }) => marked), others: cell.filter(({ marked }) => !marked) }))
    .filter(({ marked, others }) => marked.length >= 2 && others.length >= 2);
  const [certified, others] = [count(cells.map(({ marked }) => marked)), count(cells.map((cell) => cell.others))];
  if (Math.min(certified, others) < fewestBodies) return null;
  const { difference, standardError, degreesOfFreedom, strata, leftOut } = outcome.value;
  const weighted = cells.flatMap((cell) => [
    ...cell.marked.map(({ id }) => ({ id, weight: 1 / certified })),
    ...cell.others.map(({ id }) => ({ id, weight: -cell.marked.length / certified / cell.others.length })),
  ]);
  const parts = { released: Math.round(difference), standardError: tenths(standardError), degrees: Math.max(1, Math.min(1000, Math.floor(degreesOfFreedom))) };
  return {
    shown: { certified, others, cells: strata, leftOut, ...parts, ...shownDifference(parts) },
    sum: {
      id: 'certified-difference', members: weighted.map(({ id }) => id), weights: weighted.map(({ weight }) => weight),
      low: parts.released - 0.5, high: parts.released + 0.5,
    },
  };
}
const count = (lists: readonly (readonly unknown[])[]): number => lists.reduce((total, list) => total + list.length, 0);
