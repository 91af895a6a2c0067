import { listText, type DrawFile } from './draw-file.ts';
import { drawPlaces } from './draw-places.ts';
import type { Sha256 } from './draw-rules.ts';

export const drawChecks = ['seed', 'list', 'numbers', 'order', 'places', 'waiting'] as const;
export type DrawCheck = (typeof drawChecks)[number];

/**
 * Replays a published draw from its file alone. `seed`: it has the hash published before; `list`: likewise; `numbers`:
 * no candidate is listed twice; `order`: commitment, closing of the list and draw came in this order; `places` and
 * `waiting`: drawing again gives the same.
 */
export function verifyDraw(file: DrawFile, sha256: Sha256): Record<DrawCheck, boolean> {
  const again = drawPlaces(file.rules, file.candidates, file, sha256);
  return {
    seed: sha256(file.seed) === file.seedSha256,
    list: sha256(listText(file.candidates)) === file.listSha256,
    numbers: new Set(file.candidates.map(({ number }) => number)).size === file.candidates.length,
    order: file.committedAt <= file.frozenAt && file.frozenAt <= file.drawnAt,
    places: same(again.places, file.places),
    waiting: same(again.waiting, file.waiting),
  };
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one, i) => one === b[i]);
