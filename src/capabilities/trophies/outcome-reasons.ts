import { nobodyReasons } from '#core/trophies/decide-category.ts';

/** Why a category has no winner, as decisions keep it: what the rule says, and a jury that gives no prize. */
export const outcomeReasons = [...nobodyReasons, 'jury_gives_none'] as const;
export type OutcomeReason = (typeof outcomeReasons)[number];
