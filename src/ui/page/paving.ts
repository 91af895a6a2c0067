/** Size of the drawing in its own units, and how many stones to lay. */
interface Paving {
  width: number
  height: number
  rows: number
  stonesAtFront: number
}

/** How far behind the horizon, in heights, the lines of the pavement meet. */
const VANISHING = 0.9

/**
 * Draws a square paved in one-point perspective: row k of n lies at depth 1/(n - k), as the eye sees equal stones.
 * Returns two SVG path strings: the joints between stones, and every other stone to be tinted.
 */
export function paving({ width, height, rows, stonesAtFront }: Paving): { joints: string; stones: string } {
  const eye = -VANISHING * height
  const depths = Array.from({ length: rows + 1 }, (_, row) => rowAt(row, rows, height, eye))
  const front = width / stonesAtFront
  const reach = Math.ceil((width / 2 / front) * ((height - eye) / -eye))
  const columns = Array.from({ length: 2 * reach + 1 }, (_, index) => (index - reach) * front)
  const x = (atFront: number, y: number) => round(width / 2 + (atFront * (y - eye)) / (height - eye))

  const across = depths.slice(1, -1).map((y) => `M0 ${round(y)}H${width}`)
  const along = columns.map((column) => `M${x(column, 0)} 0L${x(column, height)} ${height}`)
  const stones = depths.slice(0, -1).flatMap((top, row) => {
    const bottom = depths[row + 1] ?? height
    return columns
      .filter((_, index) => (index * 7 + row * 5) % 11 < 4)
      .map((left) => {
        const right = left + front
        return `M${x(left, top)} ${round(top)}H${x(right, top)}L${x(right, bottom)} ${round(bottom)}H${x(left, bottom)}Z`
      })
  })
  return { joints: [...across, ...along].join(''), stones: stones.join('') }
}

/** Height of a joint: rows of equal depth project as the inverse of their distance to the eye. */
function rowAt(row: number, rows: number, height: number, eye: number): number {
  const near = 1 / (height - eye)
  const far = 1 / -eye
  return eye + 1 / (far + ((near - far) * row) / rows)
}

const round = (value: number): number => Math.round(value * 10) / 10
