import { binsOf } from '#capabilities/benchmarks/index.server.ts';
import { groupLabel } from '#capabilities/benchmarks/index.ts';
import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Block } from '../document/blocks.ts';
import type { NationalModel } from './build-national.server.ts';
import { cellMark, type Cells, type Quoted } from './cells.ts';
import type { FigureLine } from './figure-line.ts';
import type { NamedFigure } from './sentences.ts';
import { nationalTexts } from './texts/front.texts.ts';

/** What every part of the national report is composed from. */
export interface Part {
  model: NationalModel;
  cells: Cells;
  locale: Locale;
}

export const overall = ({ cells }: Part): Quoted | null => cells.figure(wholePanelId, 'global', 'global');

/** The figure of every group of a cut, largest group first; groups without it are left out. */
export function groupFigures({ model, cells, locale }: Part, cut: string, view: string, key: string): NamedFigure[] {
  return model.release.groups.filter((group) => group.cut === cut).flatMap((group) => {
    const quoted = cells.figure(group.id, view, key);
    return quoted ? [{ label: groupLabel(group, model.edition, locale), quoted }] : [];
  });
}

/** Lines of one view of the whole panel. */
export const viewLines = ({ cells }: Part, view: string, named: readonly { key: string; label: string }[]): FigureLine[] =>
  named.map(({ key, label }) => ({ label, quoted: cells.figure(wholePanelId, view, key) }));

export const published = (lines: readonly FigureLine[]): NamedFigure[] => lines.flatMap(({ label, quoted }) => (quoted ? [{ label, quoted }] : []));

/** How bodies spread over a figure; nothing where its values are not listed. */
export function histogramBlock({ label, quoted }: NamedFigure, locale: Locale): Block[] {
  const { runs, mean, interval, organisations } = quoted.figure;
  if (runs.length < 2) return [];
  const t = nationalTexts[locale].histogram;
  const values = runs.map(({ value }) => value);
  const from = Math.floor(Math.min(...values) / 10) * 10;
  const to = Math.min(100, (Math.floor(Math.max(...values) / 10) + 1) * 10);
  const bins = binsOf(runs, from, to);
  const fullest = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), { from, to, count: 0 });
  const [low, high] = interval ?? [mean, mean];
  return [{
    block: 'histogram', bins, mean: { value: mean, low, high },
    caption: t.caption(cellMark(quoted.code)),
    alt: t.alt(label, formatInteger(organisations, locale), formatScore(fullest.from, locale), formatScore(fullest.to, locale), formatInteger(fullest.count, locale), formatScore(mean, locale)),
  }];
}
