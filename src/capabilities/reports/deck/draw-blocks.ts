import type pptx from 'pptxgenjs';
import type { Block, Cell, RangeRow, ScoreBox } from '../document/blocks.ts';
import { heatOf, look, page } from './deck-look.ts';

export type SlideOf = ReturnType<InstanceType<typeof pptx>['addSlide']>;
type TableRow = Parameters<SlideOf['addTable']>[0][number];
type TableCell = TableRow[number];

/** Language of every text, as in `fr-FR`, and the names of what charts compare. */
export interface DeckWords {
  lang: string;
  own: string;
  peers: string;
}

/** Where the next block goes; inches. */
interface Place {
  x: number;
  y: number;
  w: number;
}

/** Draws blocks one under the other and says where the last one ended. */
export function drawBlocks(slide: SlideOf, blocks: readonly Block[], place: Place, words: DeckWords): number {
  let { y } = place;
  for (const block of blocks) y = drawBlock(slide, block, { ...place, y }, words);
  return y;
}

function drawBlock(slide: SlideOf, block: Block, place: Place, words: DeckWords): number {
  switch (block.block) {
    case 'h2':
      return text(slide, [block.text], place, words, { fontSize: 18, bold: true, color: look.accent });
    case 'text':
      return text(slide, [block.text], place, words, { fontSize: 18 });
    case 'note':
      return text(slide, [block.text], place, words, { fontSize: 12, color: look.soft });
    case 'list':
      return text(slide, block.items, place, words, { fontSize: 18, bullet: true });
    case 'legend':
      return text(slide, block.items.map((item) => item.text), place, words, { fontSize: 16, bullet: true });
    case 'score':
      return score(slide, block.box, place, words);
    case 'ranges':
      return ranges(slide, block.rows, block.alt, place, words);
    case 'table':
      return table(slide, [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(cellText))], place, words);
    case 'matrix':
      return matrix(slide, block, place, words);
    case 'ranked':
      return table(slide, block.items.map(({ title, text: detail, side }, i) => [String(i + 1), `${title}\n${detail}`, side]), place, words, [0.5, place.w - 2.3, 1.8]);
    case 'gaps':
      return block.items.length === 0
        ? text(slide, [block.empty], place, words, { fontSize: 16, color: look.soft })
        : table(slide, block.items.map(({ label, side, sign, note }) => [`${signs[sign]} ${label}`, side, note]), place, words);
    case 'columns': {
      const w = (place.w - 0.4 * (block.columns.length - 1)) / block.columns.length;
      return Math.max(...block.columns.map((inner, i) => drawBlocks(slide, inner, { x: place.x + i * (w + 0.4), y: place.y, w }, words)));
    }
    case 'effort':
      return table(slide, [block.columns, block.columns.map((_, column) => block.marks.filter((mark) => mark.column === column).map(({ number }) => number).join(', '))], place, words);
    default:
      return place.y;
  }
}

const signs = { above: '▲', near: '–', below: '▼' } as const;

interface TextLook {
  fontSize: number;
  bold?: boolean;
  color?: string;
  bullet?: boolean;
}

function text(slide: SlideOf, lines: readonly string[], { x, y, w }: Place, words: DeckWords, { fontSize, bold = false, color = look.ink, bullet = false }: TextLook): number {
  const perLine = (w * 72) / (fontSize * 0.47);
  const count = lines.reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length / perLine)), 0);
  const h = (count * fontSize * 1.25 + (bullet ? lines.length * 4 : 0)) / 72 + 0.08;
  slide.addText(lines.map((line) => ({ text: line, options: { bullet, breakLine: true, lang: words.lang } })), { x, y, w, h, fontSize, bold, color, margin: 0, valign: 'top', lang: words.lang, paraSpaceAfter: bullet ? 4 : 0 });
  return y + h + 0.08;
}

function score(slide: SlideOf, { text: value, outOf, label, interval, peers, range, alt }: ScoreBox, { x, y, w }: Place, words: DeckWords): number {
  slide.addText([{ text: value, options: { fontSize: 60, color: look.accent, lang: words.lang } }, { text: ` ${outOf}`, options: { fontSize: 18, color: look.soft, lang: words.lang } }], { x, y, w: 2.6, h: 1.3, margin: 0, lang: words.lang });
  slide.addText([{ text: `${label} (${interval})`, options: { bold: true, breakLine: true, lang: words.lang } }, { text: peers, options: { color: look.soft, lang: words.lang } }], { x: x + 2.8, y, w: w - 2.8, h: 0.7, fontSize: 16, margin: 0, valign: 'top', lang: words.lang });
  if (range) chart(slide, [{ label, range, text: value }], alt, { x: x + 2.7, y: y + 0.65, w: w - 2.7 }, 0.75, words);
  return y + 1.6;
}

function ranges(slide: SlideOf, rows: readonly RangeRow[], alt: string, place: Place, words: DeckWords): number {
  const h = Math.min(page.bottom - place.y - 0.2, 0.55 * rows.length + 0.8);
  const chartWidth = place.w * 0.62;
  chart(slide, rows, alt, { ...place, w: chartWidth }, h, words);
  table(slide, rows.map(({ label, text: value, detail = '' }) => [label, value, detail]), { x: place.x + chartWidth + 0.2, y: place.y + 0.1, w: place.w - chartWidth - 0.2 }, words);
  return place.y + h + 0.1;
}

// The package's type knows one of the two values that its documentation names.
const fromTop = 'maxMin' as 'minMax';

/** A native bar chart: the body's scores, and the mean of the peers where it may be shown. */
function chart(slide: SlideOf, rows: readonly RangeRow[], altText: string, { x, y, w }: Place, h: number, words: DeckWords): void {
  const shown = rows.filter(({ range }) => range !== null);
  const labels = shown.map(({ label }) => label);
  const own = { name: words.own, labels, values: shown.map(({ range }) => Math.round(range?.value ?? 0)) };
  const peers = shown.every(({ range }) => range?.peers) ? [{ name: words.peers, labels, values: shown.map(({ range }) => range?.peers?.mean ?? 0) }] : [];
  slide.addChart('bar', [own, ...peers], {
    x, y, w, h, altText, barDir: 'bar', barGapWidthPct: 40, catAxisOrientation: fromTop, valAxisMinVal: 0, valAxisMaxVal: 100, valAxisMajorUnit: 25,
    chartColors: [look.accent, look.peer], catAxisLabelFontSize: 12, valAxisLabelFontSize: 10, catAxisLabelColor: look.ink, valAxisLabelColor: look.soft,
    valGridLine: { color: look.joint, size: 0.5 }, showLegend: peers.length > 0 && rows.length > 1, legendPos: 'b', legendFontSize: 11, showValue: rows.length > 1, dataLabelFontSize: 10, dataLabelFormatCode: '0',
  });
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('strong' in cell) return cell.strong;
  if ('span' in cell) return cell.span;
  return 'text' in cell ? cell.text : '';
}

function table(slide: SlideOf, rows: readonly (readonly string[])[], { x, y, w }: Place, words: DeckWords, colW?: number[]): number {
  const columns = Math.max(...rows.map((row) => row.length));
  const fontSize = rows.length > 9 ? 11 : 13;
  const cells = rows.map((row, i): TableRow => row.map((content, j): TableCell => ({
    text: content,
    options: { lang: words.lang, bold: i === 0 || j === 0, color: look.ink, colspan: row.length === 1 ? columns : 1 },
  })));
  const perLine = (w / columns) * (72 / (fontSize * 0.42));
  const lines = rows.reduce((sum, row) => sum + Math.max(...row.map((content) => Math.ceil(content.length / perLine) || 1)), 0);
  slide.addTable(cells, { x, y, w, ...(colW ? { colW } : {}), fontSize, border: { type: 'solid', pt: 0.5, color: look.joint }, margin: 0.05, valign: 'middle' });
  return y + (lines * fontSize * 1.25 + rows.length * 9) / 72 + 0.15;
}

function matrix(slide: SlideOf, block: Extract<Block, { block: 'matrix' }>, { x, y, w }: Place, words: DeckWords): number {
  const head = [block.corner, ...block.columns, block.total].map((content): TableCell => ({ text: content, options: { lang: words.lang, bold: true, color: look.soft } }));
  const body = [...block.rows, ...(block.totals ? [{ label: block.total, cells: block.totals.slice(0, -1), total: block.totals.at(-1) }] : [])];
  const rows = body.map(({ label, cells, total }): TableRow => [
    { text: label, options: { lang: words.lang, bold: true, color: look.ink } },
    ...[...cells, ...(total ? [total] : [])].map((cell): TableCell => {
      const tint = cell.value === null ? { fill: look.white, text: look.soft } : heatOf(cell.value);
      return { text: cell.text + (cell.mark ? ' *' : ''), options: { lang: words.lang, align: 'center', bold: true, color: tint.text, fill: { color: tint.fill } } };
    }),
  ]);
  slide.addTable([head, ...rows], { x, y, w, fontSize: 13, border: { type: 'solid', pt: 1.5, color: look.white }, margin: 0.06, valign: 'middle' });
  return y + (rows.length + 1) * 0.42 + 0.2;
}
