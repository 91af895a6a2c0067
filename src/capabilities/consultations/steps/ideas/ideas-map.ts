import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { OpenStep } from '../step-kind.ts';
import type { NamedSpot } from './ideas-content.ts';
import { ideasTexts } from './ideas.texts.ts';

/** What ideas are placed on: drawn by us, or a picture that the body gave. Everything is in thousandths of width and height. */
export interface MapBase {
  /** Width of the map for a height of 1. */
  ratio: number;
  /** Where the picture of a plan is fetched; null: drawn from what follows. */
  picture: string | null;
  /** Outline in units of the drawing (1000 wide), where there is one. */
  outline: string | null;
  spots: readonly NamedSpot[];
  /** Kilometres from side to side; null where that is not known. */
  widthKm: number | null;
  source: string;
}

export interface MapMark {
  x: number;
  y: number;
  /** Said for it. */
  label: string;
  /** Written in it: a number or nothing. */
  text: string;
  href: string | null;
}

/** The map with its marks, as a drawing that scales with the page. Marks are links, walked by keyboard. */
export function mapHtml(opened: OpenStep<unknown>, base: MapBase, marks: readonly MapMark[]): string {
  const height = Math.round(1000 / base.ratio);
  const each = marks.map(({ x, y, label, text, href }) => {
    const [cx, cy] = [x, Math.round((y * height) / 1000)];
    const drawn = `<circle cx=${cx} cy=${cy} r=${text === '' ? 20 : 27} class=f stroke="#fff" stroke-width=4 /><text x=${cx} y=${cy + 10} text-anchor=middle font-size=30 fill="#fff" class=n>${escapeHtml(text)}</text>`;
    return href === null ? `<g role=img aria-label="${escapeHtml(label)}">${drawn}</g>` : `<a href="${href}" aria-label="${escapeHtml(label)}">${drawn}</a>`;
  }).join('');
  return `<svg class=map viewBox="0 0 1000 ${height}" role=group aria-label="${escapeHtml(ideasTexts[opened.locale].map)}">${groundSvg(opened, base, height)}${each}</svg><p class=q>${escapeHtml(base.source)}</p>`;
}

/** What lies under the marks. */
function groundSvg(opened: OpenStep<unknown>, { picture, outline, spots, widthKm }: MapBase, height: number): string {
  if (picture !== null) return `<image href="${escapeHtml(picture)}" width=1000 height=${height} preserveAspectRatio=none />`;
  const [named, onPhones] = [namesThatFit(spots, height, 28), namesThatFit(spots, height, phoneSize)];
  const places = spots.map((spot) => {
    const [cx, cy] = [spot.x, Math.round((spot.y * height) / 1000)];
    const name = named.get(spot);
    const text = name && `<text x=${cx + { start: 14, end: -14, middle: 0 }[name.anchor]} y=${name.anchor === 'middle' ? cy + 44 : cy + 10} font-size=28 fill=currentColor text-anchor=${name.anchor}${onPhones.get(spot)?.anchor === name.anchor ? '' : ' class=wide'}>${escapeHtml(spot.name)}</text>`;
    return `<circle cx=${cx} cy=${cy} r=7 fill=currentColor />${text ?? ''}`;
  }).join('');
  const names = [...named.values()].map(({ box }) => box);
  return `${outline === null ? '' : `<path d="${outline}" class=e stroke=currentColor stroke-width=3 />`}<g aria-hidden=true>${places}${widthKm === null ? '' : scaleSvg(opened, widthKm, { height, names })}</g>`;
}

/** On a phone the drawing is small: names are written larger, and those that do not fit then are left out. */
const phoneSize = 42;
export const mapNamesCss = `@media(max-width:30rem){.map text,text{font-size:${phoneSize}px}.wide{display:none}}`;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface PlacedName {
  anchor: 'start' | 'end' | 'middle';
  box: Box;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names that can be written without touching another one, the one in the middle first, under its dot; `end`: before their dot, as they would leave the map after it. */
function namesThatFit(spots: readonly NamedSpot[], height: number, size: number): Map<NamedSpot, PlacedName> {
  const fromMiddle = ({ x, y }: NamedSpot): number => Math.hypot(x - 500, y - 500);
  const middle = spots.toSorted((a, b) => fromMiddle(a) - fromMiddle(b))[0];
  const placed = new Map<NamedSpot, PlacedName>();
  for (const spot of spots.toSorted((a, b) => Number(b === middle) - Number(a === middle))) {
    const length = spot.name.length * size * 0.58 + 14;
    const y = Math.round((spot.y * height) / 1000);
    const anchor = spot === middle ? 'middle' : spot.x + length > 990 ? 'end' : 'start';
    const left = spot.x - { start: 0, end: length, middle: length / 2 }[anchor];
    const below = anchor === 'middle' ? 34 : 0;
    const box = { left, right: left + length, top: y + below - size / 2, bottom: y + below + size / 2 };
    const isOut = box.left < 5 || box.right > 995 || box.top < 0 || box.bottom > height;
    if (!isOut && ![...placed.values()].some((other) => meet(other.box, box))) placed.set(spot, { anchor, box });
  }
  return placed;
}

/** A scale of a round length, between a tenth and a quarter of the width, and the north, in the first corner where no name stands. */
function scaleSvg({ locale }: OpenStep<unknown>, widthKm: number, { height, names }: { height: number; names: readonly Box[] }): string {
  const km = [50, 20, 10, 5, 2, 1].find((length) => length <= widthKm / 4) ?? 1;
  const length = Math.round((1000 * km) / widthKm);
  const corners = [height - 30, 100].flatMap((y) => [30, 860 - length].map((x) => ({ x, y })));
  const { x, y } = corners.find((corner) => !names.some((name) => meet(name, { left: corner.x - 20, right: corner.x + length + 120, top: corner.y - 75, bottom: corner.y + 20 }))) ?? { x: 30, y: height - 30 };
  return `<path d="M${x} ${y - 12}v12h${length}v-12" fill=none stroke=currentColor stroke-width=4 /><text x=${x + length / 2} y=${y - 20} text-anchor=middle font-size=28 fill=currentColor>${ideasTexts[locale].mapScale(formatInteger(km, locale))}</text><text x=${x + length + 24} y=${y} font-size=28 fill=currentColor>↑ ${ideasTexts[locale].mapNorth}</text>`;
}

/** The same ground as a file of its own, to be touched (an input of a form): colours that serve in the light and in the dark. */
export function mapFile(opened: OpenStep<unknown>, base: MapBase, at: { x: number; y: number } | null): string {
  const height = Math.round(1000 / base.ratio);
  const mark = at === null ? '' : `<circle cx="${at.x}" cy="${Math.round((at.y * height) / 1000)}" r="26" fill="#0b5c56" stroke="#fff" stroke-width="6"/>`;
  const ground = groundSvg(opened, { ...base, picture: null }, height).replaceAll(/=([\w#.-]+)(?=[ />])/g, '="$1"');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${height}" width="1000" height="${height}" color="#16211f" font-family="system-ui,sans-serif"><style>.e{fill:#d9e9e3}${mapNamesCss}</style><rect width="1000" height="${height}" fill="#fdfcf9"/>${ground}${mark}</svg>`;
}
