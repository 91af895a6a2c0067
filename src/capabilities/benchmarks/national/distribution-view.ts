import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import type { ValueRun } from '#core/anonymity/value-runs.ts';
import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { commonChannels } from '#core/scoring/index.ts';
import { figureName } from '../figure-names.ts';
import type { NationalResults } from '../national-results.server.ts';
import { distributionTexts } from './distribution.texts.ts';

export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** How bodies spread over one measure. */
export interface Distribution {
  key: string;
  title: string;
  desc: string;
  bins: Bin[];
}

export interface DistributionView {
  all: Distribution | null;
  channels: Distribution[];
  /** One line a class of five points. */
  rows: { label: string; cells: string[] }[];
  columns: string[];
}

const width = 5;

/** Counts by classes of five points. Runs are counted whole, at their mean, so that no class holds fewer than five bodies. */
export function binsOf(runs: readonly ValueRun[], from = 0, to = 100): Bin[] {
  return Array.from({ length: (to - from) / width }, (_, i) => {
    const low = from + i * width;
    const inside = runs.filter(({ value }) => value >= low && (value < low + width || (low + width === 100 && value === 100)));
    return { from: low, to: low + width, count: inside.reduce((sum, { bodies }) => sum + bodies, 0) };
  });
}

/** Histograms of the whole panel: the global score and the five channels, where their values may be listed. */
export function distributionView({ release, edition }: NationalResults, locale: Locale): DistributionView {
  const t = distributionTexts[locale];
  const listed = release.figures.filter(({ groupId, runs }) => groupId === wholePanelId && runs.length > 1);
  const values = listed.flatMap(({ runs }) => runs.map(({ value }) => value));
  const [from, to] = [Math.floor(Math.min(...values) / 10) * 10, Math.min(100, (Math.floor(Math.max(...values) / 10) + 1) * 10)];
  const of = (view: 'global' | 'channels', key: string): Distribution[] => listed.filter((one) => one.view === view && one.key === key).map(({ runs, organisations }) => {
    const bins = binsOf(runs, from, to);
    const fullest = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), { from, to, count: 0 });
    return {
      key, bins, title: view === 'global' ? t.global : figureName({ view, key }, edition, locale),
      desc: t.desc(formatInteger(organisations, locale), formatScore(fullest.from, locale), formatScore(fullest.to, locale), formatInteger(fullest.count, locale)),
    };
  });
  const [all = null] = of('global', 'global');
  const channels = commonChannels.flatMap((channel) => of('channels', channel));
  const drawn = [...(all ? [all] : []), ...channels];
  return {
    all, channels, columns: drawn.map(({ title }) => title),
    rows: (drawn[0]?.bins ?? []).map((bin, i) => ({ label: t.between(String(bin.from), String(bin.to)), cells: drawn.map(({ bins }) => formatInteger(bins[i]?.count ?? 0, locale)) })),
  };
}
