import type { Figure, OrganisationScore, SiteScore } from '#core/scoring/index.ts';

/** Free participation shows the global score, the channels and a first comparison; every other formula shows all. */
export const opensEveryFigure = (formula: string): boolean => formula !== 'free';

/** Figures of the first comparison, by id `view/key`: the only one that every formula reads. */
export const firstComparison = 'global/global';

/**
 * A result as a formula may read it. What a free participation may not see is not in it, so that no page, document or
 * interface built on it can show it.
 */
export function limitToFormula<R extends SiteScore | OrganisationScore>(result: R, formula: string): R {
  if (opensEveryFigure(formula)) return result;
  const none: Readonly<Record<string, Figure>> = {};
  return {
    ...result, steps: none, determinants: none, criteria: none, cells: none, counterSteps: none, counterDeterminants: none, counterCriteria: none,
    ...('moved' in result && { moved: [] }),
  };
}

/** The entries by figure id that a formula may read. */
export function limitFigures<T>(figures: ReadonlyMap<string, T>, formula: string): Map<string, T> {
  return new Map([...figures].filter(([id]) => opensEveryFigure(formula) || id === firstComparison));
}
