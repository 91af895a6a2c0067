import { checkConditions } from './check-conditions.ts';
import { checkDraw } from './check-draw.ts';
import { checkItems } from './check-items.ts';
import { checkOrigins } from './check-origins.ts';
import { checkPlan } from './check-plan.ts';
import { checkReferences } from './check-references.ts';
import { checkScenarios } from './check-scenarios.ts';
import type { EditionFiles } from './edition-files.ts';
import type { EditionProblem } from './problem.ts';
import { checkReachable } from './reachability.ts';

/**
 * Everything about an edition which no single file can show: dates, weights, names that must exist elsewhere,
 * bands, conditions, items that nobody could ever be asked. `today` ('YYYY-MM-DD'), when given, adds warnings
 * about data whose review is overdue. An edition with a problem of severity `error` is not used.
 */
export function checkEdition(files: EditionFiles, today?: string): EditionProblem[] {
  const conditions = checkConditions(files);
  return [
    ...checkPlan(files),
    ...checkDraw(files),
    ...checkReferences(files),
    ...checkScenarios(files),
    ...checkItems(files),
    ...conditions,
    // Whether an item can be reached only makes sense once its conditions hold together.
    ...(conditions.length === 0 ? checkReachable(files) : []),
    ...checkOrigins(files, today),
  ];
}
