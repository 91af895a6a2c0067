import { formatDecimal, formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Part, ViewName } from '#core/scoring/index.ts';
import { figurePath, resultsPath, type Reading } from './addresses.ts';
import { figureId } from './compared-figures.ts';
import { cellPlace, figureName } from './figure-names.ts';
import { figureRow, type FigureRow } from './figure-row.ts';
import { figureTexts } from './figure.texts.ts';
import { cellItems, otherItems, type ItemLine, type OtherItem } from './item-lines.ts';
import type { OpenedFigure } from './open-figure.server.ts';
import { partLines, type PartLines, type Weighted } from './part-line.ts';

/** A figure opened, in the reader's language. */
export interface FigureView {
  title: string;
  organisation: string;
  place: string;
  lead: string;
  row: FigureRow;
  corrected: boolean;
  simulated: boolean;
  crumbs: { label: string; href?: string }[];
  cuts: { label: string; href: string; current: boolean }[];
  parts: PartLines | null;
  /** The cells of each part; `id` is where a link from the map of steps and channels lands. */
  groups: { id: string; label: string; value: string; cells: PartLines }[];
  sites: PartLines | null;
  items: { lines: ItemLine[]; totals: PartLines; others: OtherItem[] } | null;
}

export function figureView(opened: OpenedFigure, reading: Reading): FigureView {
  const { results, view, key, part, cut, cuts, sites } = opened;
  const { locale } = reading;
  const name = figureName(opened, results.edition, locale);
  const row = figureRow({ key, label: name, figure: opened.figure, peer: results.peers?.figures.get(figureId({ view, key })) }, locale, 1);
  const cellsOnly = view === 'cells';
  const cell = part?.parts[0];
  return {
    title: name, organisation: results.participation.name, place: cellsOnly ? cellPlace(key, locale) : (results.site?.name ?? ''),
    lead: leadOf(opened, row, locale), row, corrected: !opened.agrees, simulated: results.simulated,
    crumbs: crumbsOf(opened, reading, name),
    cuts: part && cuts.length > 1 ? cuts.map((one) => ({ label: figureTexts[locale].cut[one] ?? one, href: figurePath(reading, opened, { by: one }), current: one === cut })) : [],
    parts: part && !cellsOnly ? linesOf(part.parts, opened, reading) : null,
    groups: part && cut ? mostMissingFirst(part.parts).map((one) => groupOf(one, cut, opened, reading)) : [],
    sites: sites.length > 0 ? partLines(sites.map((site) => ({ ...site, key: site.id, label: site.name, href: figurePath({ ...reading, siteId: site.id }, opened) })), locale) : null,
    items: cell && cellsOnly ? { ...cellItems(cell, opened, reading), others: otherItems(cell, opened, locale) } : null,
  };
}

function leadOf({ view, figure }: OpenedFigure, row: FigureRow, locale: Locale): string {
  const t = figureTexts[locale];
  if (figure.kind !== 'value') return t.noValue(row.text);
  const { audits, answers, weight, indicative } = figure.value;
  const own = indicative ? t.leadIndicative(row.text) : t.lead(row.text, row.intervalText);
  const share = formatPercent(weight, locale, 1);
  const weighs = view === 'global' || view === 'counter' ? '' : view.startsWith('counter') ? t.weighsInCounter(share) : t.weighs(share);
  return [own, t.support(t.audits(audits, formatInteger(audits, locale)), t.answers(answers, formatInteger(answers, locale))), weighs].join(' ').trim();
}

const missing = ({ weight, value }: Part): number => weight * (100 - value);
const mostMissingFirst = (parts: readonly Part[]): Part[] => parts.toSorted((a, b) => missing(b) - missing(a));

const linesOf = (parts: readonly Part[], opened: OpenedFigure, reading: Reading): PartLines =>
  partLines(mostMissingFirst(parts).map((part) => weighted(part, opened, reading)), reading.locale);

const groupOf = (part: Part, cut: ViewName, opened: OpenedFigure, reading: Reading): FigureView['groups'][number] => ({
  id: `${cut}-${part.key}`, label: figureName({ view: cut, key: part.key }, opened.results.edition, reading.locale),
  value: formatDecimal(part.value, reading.locale), cells: linesOf(part.parts, opened, reading),
});

/** A part as a weighted line; it is a link where it is a figure of its own. */
function weighted(part: Part, { view, cut, results }: OpenedFigure, reading: Reading): Weighted {
  const kind = part.kind as ViewName; // items and audits are shown by item-lines.ts
  const whole = view === 'global' || view === 'counter' || kind === 'cells' || (view === 'determinants' && kind === 'criteria');
  // Among cells of one criterion the place is what tells them apart.
  const place = kind === 'cells' ? cellPlace(part.key, reading.locale) : undefined;
  const alike = kind === 'cells' && [view, cut].some((name) => name === 'criteria' || name === 'counterCriteria');
  return {
    key: part.key, label: alike && place ? place : figureName({ view: kind, key: part.key }, results.edition, reading.locale),
    note: alike ? undefined : place,
    href: whole ? figurePath(reading, { view: kind, key: part.key }) : undefined,
    weight: part.weight, value: part.value,
  };
}

function crumbsOf({ view, key, results }: OpenedFigure, reading: Reading, name: string): FigureView['crumbs'] {
  const { locale } = reading;
  const [criterion = '', , channel] = key.split('/');
  const above: ViewName = channel === 'counter' ? 'counterCriteria' : 'criteria';
  return [
    { label: figureTexts[locale].results, href: resultsPath(reading) },
    ...(view === 'cells' ? [{ label: figureName({ view: above, key: criterion }, results.edition, locale), href: figurePath(reading, { view: above, key: criterion }) }] : []),
    { label: view === 'cells' ? cellPlace(key, locale) : name },
  ];
}
