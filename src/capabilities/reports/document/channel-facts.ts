import { formatDecimal, formatMonth } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { findingText, type ItemResult } from '#capabilities/improvement/index.ts';
import type { Channel } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import type { Block, Cell, DotsRow } from './blocks.ts';
import { heights, rowHeight, rowsThatFit } from './page-room.ts';

const shownQuotes = 3;
/** Circles take at most this share of the room where there are measures as well. */
const forDots = 0.6;

/**
 * What contacts showed, by weight, as far as the room goes (points): facts of yes and no with one circle a contact, then
 * delays, counts and judgements.
 */
export function factBlocks(results: readonly ItemResult[], room: number, locale: Locale): Block[] {
  const counted = results.filter(({ item, scored }) => item.kind === 'yes_no' && scored > 0);
  const measured = results.filter(({ item, scored }) => item.kind !== 'yes_no' && scored > 0);
  const head = heights.title + heights.lead + heights.note;
  const dots = rowsThatFit(counted, (measured.length > 1 ? forDots : 1) * room - head, (result) => dotsHeight(result, locale));
  const used = dots.length > 0 ? head + dots.reduce((sum, result) => sum + dotsHeight(result, locale), 0) : 0;
  const measures = rowsThatFit(measured, room - used - heights.title - heights.row, (result) => rowHeight([[result.item.label[locale], 58], [findingText(result, locale), 36]]));
  return [...dotsBlocks(dots, locale), ...measureBlocks(measures, locale)];
}

const dotsHeight = (result: ItemResult, locale: Locale): number => rowHeight([[result.item.label[locale], 46], [findingText(result, locale), 34]]) + 1;

function dotsBlocks(results: readonly ItemResult[], locale: Locale): Block[] {
  const t = furtherTexts[locale].facts;
  const rows = results.map((result): DotsRow => ({
    label: result.item.label[locale], yes: result.item.kind === 'yes_no' ? (result.values.get(result.item.good) ?? 0) : 0, of: result.scored, text: findingText(result, locale),
  }));
  if (rows.length === 0) return [];
  return [
    { block: 'h2', text: t.title },
    { block: 'text', text: t.lead, keep: true },
    { block: 'dots', caption: t.caption, alt: t.alt(rows.map(({ label, text }) => t.row(label, text)).join(' ')), rows },
  ];
}

function measureBlocks(results: readonly ItemResult[], locale: Locale): Block[] {
  const t = furtherTexts[locale].facts;
  if (results.length === 0) return [];
  return [
    { block: 'h2', text: t.measures },
    {
      block: 'table', small: true,
      columns: [{ label: t.measureColumns.item, width: '1.5fr' }, { label: t.measureColumns.found, width: '1fr' }, { label: t.measureColumns.score, width: '52pt', align: 'right' }],
      rows: results.map((result): Cell[] => [result.item.label[locale], findingText(result, locale), { strong: formatDecimal(result.value, locale, 0) }]),
    },
  ];
}

/** What contacts noted and what was answered, names masked. */
export function quoteBlocks({ verbatims, edition }: ReportModel, channel: Channel, locale: Locale): Block[] {
  const t = furtherTexts[locale].facts;
  const own = verbatims.filter((verbatim) => verbatim.channel === channel).slice(0, shownQuotes);
  if (own.length === 0) return [];
  return [
    { block: 'h2', text: t.quotes },
    { block: 'text', text: t.quotesLead, keep: true },
    {
      block: 'quotes',
      items: own.map(({ text, itemId, sentOn }) => {
        const item = itemId === null ? undefined : edition.grid.byId.get(itemId);
        return { text, about: item ? t.about.note(item.label[locale]) : t.about.reply(formatMonth(sentOn, locale)) };
      }),
    },
  ];
}

/** Room that quotations take, in points. */
export function quotesHeight(blocks: readonly Block[]): number {
  const quoted = blocks.flatMap((block) => (block.block === 'quotes' ? block.items : []));
  return quoted.length === 0 ? 0 : heights.title + heights.lead + quoted.reduce((sum, { text }) => sum + heights.quote + 13 * Math.floor(text.length / 95), 0);
}
