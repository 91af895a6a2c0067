import { scaleLinear } from 'd3-scale';
import { curveLinear, curveLinearClosed, lineRadial } from 'd3-shape';
import { wrapText } from './wrap-text.ts';

/** Wide enough for a word of sixteen letters on either side. */
export const RADAR = { width: 440, height: 330, cx: 220, cy: 168, radius: 88 };

/** Height of a line of a label. */
const LINE = 20;

/** Direction of axis `index` of `count`, in radians clockwise from the top. */
const angle = (index: number, count: number) => (2 * Math.PI * index) / count;

/** Position of a value (0 to `max`) on axis `index` of `count`, in the drawing's units. */
export function radarPoint(value: number, index: number, count: number, max: number): { x: number; y: number } {
  const distance = scaleLinear([0, max], [0, RADAR.radius]).clamp(true)(value);
  return {
    x: round(RADAR.cx + distance * Math.sin(angle(index, count))),
    y: round(RADAR.cy - distance * Math.cos(angle(index, count))),
  };
}

/** Path around the centre. With a value missing it is not closed: nothing joins what is not there. */
export function radarPath(values: (number | null)[], max: number): { d: string; closed: boolean } {
  const distance = scaleLinear([0, max], [0, RADAR.radius]).clamp(true);
  const closed = values.every((value) => value !== null);
  const points = values.map((value, index) => ({ value, index }));
  const first = points[0];
  const line = lineRadial<{ value: number | null; index: number }>()
    .defined((point) => point.value !== null)
    .angle((point) => angle(point.index, values.length))
    .radius((point) => distance(point.value ?? 0))
    .curve(closed ? curveLinearClosed : curveLinear)
    .digits(1);
  return { d: line(closed || first === undefined ? points : [...points, first]) ?? '', closed };
}

/** Lines of an axis label and where they stand, outside the outer ring. */
export function radarLabel(label: string, index: number, count: number) {
  const turn = angle(index, count);
  const side = Math.sin(turn);
  const lines = wrapText(label, 14);
  const reach = RADAR.radius + 14;
  const rise = -Math.cos(turn);
  const y = RADAR.cy + reach * rise + LINE / 3 - ((lines.length + 1) * LINE * (1 - rise)) / 2 + LINE / 2;
  return {
    x: round(RADAR.cx + reach * side),
    anchor: Math.abs(side) < 0.2 ? ('middle' as const) : side > 0 ? ('start' as const) : ('end' as const),
    lines: lines.map((text, line) => ({ text, y: round(y + line * LINE) })),
    valueY: round(y + lines.length * LINE),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
