import type { DrawRules } from '#core/draw/draw-rules.ts';
import type { Edition } from '#capabilities/grids/index.ts';

/** The rules of the draw as the edition's data say them. */
export function rulesOf(edition: Pick<Edition, 'free_places' | 'draw'>): DrawRules {
  return { places: edition.free_places, targets: edition.draw.targets, passes: edition.draw.passes };
}

/** The formulas whose places are limited and drawn. */
export function drawnFormulas(edition: Pick<Edition, 'prices'>): string[] {
  return edition.prices.formulas.filter(({ sure_place }) => !sure_place).map(({ id }) => id);
}
