/** A question of which a pulse may be made. */
interface Drawable {
  readonly criterion: string | null;
}

/**
 * The questions of one turn of a pulse: `count` different criteria, which take turns so that all of them come round before one
 * comes again; and of each criterion its questions one after the other. `criteria` in their usual order, where neighbours are
 * alike: one turn takes from far apart. `turn` counts from 0; the same turn always draws the same.
 */
export function drawTurn<Q extends Drawable>(questions: readonly Q[], { criteria, count, turn }: { readonly criteria: readonly string[]; readonly count: number; readonly turn: number }): Q[] {
  const asked = spread(criteria.filter((id) => questions.some(({ criterion }) => criterion === id)));
  const each = Math.min(count, asked.length);
  return Array.from({ length: each }, (_, i) => turn * each + i).flatMap((place) => {
    const own = questions.filter(({ criterion }) => criterion === asked[place % asked.length]);
    return own[Math.floor(place / asked.length) % own.length] ?? [];
  });
}

/** The same things, each far from what was beside it: by a step that meets every one of them. */
function spread<T>(things: readonly T[]): T[] {
  let step = Math.max(1, Math.round(things.length * 0.38));
  while (greatestDivisor(step, things.length) !== 1) step += 1;
  return things.map((_, i) => things[(i * step) % things.length]).filter((thing) => thing !== undefined);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
