import { fewestBodies } from '#core/anonymity/peer-groups.ts';
import type { PublishedSum } from '#core/anonymity/release-audit.ts';
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
}

/**
 * The difference, with what it tells about single scores (for the audit of the release). Null when no cell holds two of
 * each side, or fewer than six bodies in all stand on one side.
 */
export function certifiedDifference(
  bodies: readonly PanelBody[], scores: ReadonlyMap<string, number>,
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
  const { difference, standardError, low, high, strata, leftOut } = outcome.value;
  const weighted = cells.flatMap((cell) => [
    ...cell.marked.map(({ id }) => ({ id, weight: 1 / certified })),
    ...cell.others.map(({ id }) => ({ id, weight: -cell.marked.length / certified / cell.others.length })),
  ]);
  const rounded = Math.round(difference);
  return {
    shown: {
      certified, others, cells: strata, leftOut, difference: rounded, standardError: Math.round(10 * standardError) / 10,
      low: Math.round(low), high: Math.round(high),
    },
    sum: {
      id: 'certified-difference', members: weighted.map(({ id }) => id), weights: weighted.map(({ weight }) => weight),
      low: rounded - 0.5, high: rounded + 0.5,
    },
  };
}

const count = (lists: readonly (readonly unknown[])[]): number => lists.reduce((total, list) => total + list.length, 0);
