/** A building seen from the square: a block on the horizon with rows of openings. */
interface Facade {
  x: number;
  width: number;
  height: number;
  columns: number;
  rows: number;
  roof?: 'flat' | 'gable' | 'tower';
  /** Tall openings reaching the ground, as of an arcade. */
  arcade?: boolean;
}

const STREET: Facade[] = [
  { x: -40, width: 150, height: 62, columns: 7, rows: 2 },
  { x: 122, width: 96, height: 104, columns: 4, rows: 5 },
  { x: 230, width: 132, height: 56, columns: 6, rows: 1, roof: 'gable', arcade: true },
  { x: 374, width: 88, height: 78, columns: 4, rows: 3 },
  { x: 474, width: 30, height: 96, columns: 1, rows: 3, roof: 'tower' },
  { x: 696, width: 30, height: 64, columns: 1, rows: 2 },
  { x: 738, width: 146, height: 70, columns: 7, rows: 1, arcade: true },
  { x: 896, width: 74, height: 118, columns: 3, rows: 6 },
  { x: 982, width: 116, height: 66, columns: 5, rows: 2, roof: 'gable' },
  { x: 1110, width: 140, height: 88, columns: 6, rows: 4 },
];

/** Outlines and openings of the buildings around the square, as SVG paths standing on `horizon`. */
export function facades(horizon: number): { walls: string; openings: string } {
  return {
    walls: STREET.map((facade) => wall(facade, horizon)).join(''),
    openings: STREET.map((facade) => (facade.arcade ? arcade(facade, horizon) : windows(facade, horizon))).join(''),
  };
}

function wall({ x, width, height, roof = 'flat' }: Facade, horizon: number): string {
  const top = horizon - height;
  const middle = x + width / 2;
  if (roof === 'gable') return `M${x} ${horizon}V${top}L${middle} ${top - 22}L${x + width} ${top}V${horizon}Z`;
  if (roof === 'tower') return `M${x} ${horizon}V${top}L${middle} ${top - 30}L${x + width} ${top}V${horizon}Z`;
  return `M${x} ${horizon}V${top}H${x + width}V${horizon}Z`;
}

function windows({ x, width, height, columns, rows }: Facade, horizon: number): string {
  const across = width / columns;
  const up = height / (rows + 0.5);
  return Array.from({ length: rows * columns }, (_, index) => {
    const left = round(x + (index % columns) * across + across * 0.32);
    const top = round(horizon - height + up * 0.3 + Math.floor(index / columns) * up);
    return `M${left} ${top}h${round(across * 0.36)}v${round(up * 0.46)}h-${round(across * 0.36)}Z`;
  }).join('');
}

function arcade({ x, width, height, columns }: Facade, horizon: number): string {
  const across = width / columns;
  return Array.from({ length: columns }, (_, index) => {
    const left = round(x + index * across + across * 0.24);
    const half = round(across * 0.26);
    const spring = round(horizon - height * 0.5);
    return `M${left} ${horizon}V${spring}a${half} ${half} 0 0 1 ${2 * half} 0V${horizon}Z`;
  }).join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
