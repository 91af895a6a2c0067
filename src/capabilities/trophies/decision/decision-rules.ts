import type { TrophyRules } from '#capabilities/grids/index.ts';
import type { DecisionRules } from '#core/trophies/decide-category.ts';

type Rules = Pick<TrophyRules, 'floor' | 'candidates_at_least' | 'confidence'>;

/** What a category asks of its winner: a score, or for progress a gain that chance does not explain. */
export function decisionRulesOf(rules: Rules, category: { by: 'score' | 'change'; floor?: number | null | undefined }, candidates: number): DecisionRules {
  return {
    floor: category.by === 'change' ? { gain: 'beyond_chance' } : { score: category.floor ?? rules.floor },
    candidates, candidatesAtLeast: rules.candidates_at_least, confidence: rules.confidence / 100,
  };
}
