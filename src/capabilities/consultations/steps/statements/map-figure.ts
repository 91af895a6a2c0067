import type { Place } from '#core/opinion-map/place-people.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { DrawnGroup, DrawnMap } from './drawn-map.ts';
import { statementsTexts } from './statements.texts.ts';

const [width, height, margin] = [360, 250, 12];

/**
 * The map as a picture: an area for each group, its letter at its middle, and where the reader stands. Areas are links to what sets
 * their group apart, so that the keyboard and a screen reader go through the groups in their order.
 */
export function mapFigure({ groups }: DrawnMap, { you, locale }: { you: Place | null; locale: Locale }): string {
  const t = statementsTexts[locale];
  const frame = frameOf(groups, you);
  const areas = groups.map((group) => areaHtml(group, frame, locale)).join('');
  const marker = you ? `<g class=you><circle cx=${frame.x(you[0])} cy=${frame.y(you[1])} r=5 /><text x=${frame.x(you[0])} y=${frame.y(you[1]) - 9}>${t.you}</text></g>` : '';
  const said = groups.map(({ id, size }) => `${t.group(id)}\u202f: ${formatInteger(size, locale)}.`).join(' ');
  return `<figure class=map><svg viewBox="0 0 ${width} ${height}" role=group aria-labelledby="map-title map-text"><title id=map-title>${t.figure}</title><desc id=map-text>${escapeHtml(t.figureText(said))}</desc>${areas}${marker}</svg><figcaption class=q>${t.reading}</figcaption></figure>`;
}

interface Frame {
  scale: number;
  x: (x: number) => number;
  y: (y: number) => number;
}

/** One scale for both directions, all areas and the reader inside. */
function frameOf(groups: readonly DrawnGroup[], you: Place | null): Frame {
  const xs = [...groups.flatMap(({ region }) => { const reach = reachOf(region, 0); return [region.centre[0] - reach, region.centre[0] + reach]; }), ...(you ? [you[0]] : [])];
  const ys = [...groups.flatMap(({ region }) => { const reach = reachOf(region, 1); return [region.centre[1] - reach, region.centre[1] + reach]; }), ...(you ? [you[1]] : [])];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / Math.max(1e-6, right - left), (height - 2 * margin) / Math.max(1e-6, high - low));
  const whole = (value: number): number => Math.round(value * 10) / 10;
  return { scale, x: (x) => whole(width / 2 + (x - (left + right) / 2) * scale), y: (y) => whole(height / 2 - (y - (low + high) / 2) * scale) };
}

/** How far an area reaches along a direction: the half side of the box around the turned ellipse. */
function reachOf({ long, short, turn }: DrawnGroup['region'], direction: 0 | 1): number {
  const angle = (turn * Math.PI) / 180;
  const [a, b] = direction === 0 ? [long * Math.cos(angle), short * Math.sin(angle)] : [long * Math.sin(angle), short * Math.cos(angle)];
  return Math.hypot(a, b);
}

function areaHtml({ id, size, region }: DrawnGroup, { scale, x, y }: Frame, locale: Locale): string {
  const t = statementsTexts[locale];
  const [cx, cy] = [x(region.centre[0]), y(region.centre[1])];
  const radius = (along: number): string => Math.max(6, along * scale).toFixed(1);
  const people = formatInteger(size, locale);
  return `<a href="#group-${id}" class=g${id} aria-label="${escapeHtml(t.figureGroup(id, people))}"><ellipse cx=${cx} cy=${cy} rx=${radius(region.long)} ry=${radius(region.short)} transform="rotate(${(-region.turn).toFixed(1)} ${cx} ${cy})"/><text class=id x=${cx} y=${cy}>${id}</text> <text x=${cx} y=${cy + 17}>${people}</text></a>`;
}
