/** Size of the drawing in its own units, how many stones to lay, and how far above its top the lines meet. */
interface Paving {
  width: number;
  height: number;
  rows: number;
  /** Width of a stone at the front edge. */
  stone: number;
  /** Distance from the top of the drawing up to the vanishing point, in heights. */
  vanishing: number;
}

/**
 * Draws a square paved in one-point perspective: equal stones, nearer rows taller, lines meeting above the drawing.
 * Returns two SVG path strings: the joints between stones, and the stones to be tinted.
 */
export function paving({ width, height, rows, stone, vanishing }: Paving): { joints: string; stones: string } {
  const eye = -vanishing * height;
  const depths = Array.from({ length: rows + 1 }, (_, row) => rowAt(row, rows, height, eye));
  const reach = Math.ceil((width / 2 / stone) * ((height - eye) / -eye));
  const columns = Array.from({ length: 2 * reach + 1 }, (_, index) => (index - reach) * stone);
  const x = (atFront: number, y: number) => Math.round(width / 2 + (atFront * (y - eye)) / (height - eye));

  const across = depths.slice(1, -1).map((y) => `M0 ${y}H${width}`);
  const along = columns.map((column) => `M${x(column, 0)} 0L${x(column, height)} ${height}`);
  const stones = depths.slice(0, -1).flatMap((top, row) => {
    const bottom = depths[row + 1] ?? height;
    return columns
      .filter((left, index) => isTinted(index, row) && x(left + stone, bottom) > 0 && x(left, bottom) < width)
      .map(
        (left) =>
          `M${x(left, top)} ${top}H${x(left + stone, top)}L${x(left + stone, bottom)} ${bottom}H${x(left, bottom)}Z`,
      );
  });
  return { joints: [...across, ...along].join(''), stones: stones.join('') };
}

/** Irregular but always the same, so that two renders give the same bytes. */
const isTinted = (column: number, row: number): boolean => (column * 7 + row * 5) % 11 < 4;

/** Height of a joint: rows of equal depth project as the inverse of their distance to the eye. */
function rowAt(row: number, rows: number, height: number, eye: number): number {
  const near = 1 / (height - eye);
  const far = 1 / -eye;
  return Math.round((eye + 1 / (far + ((near - far) * row) / rows)) * 10) / 10;
}
