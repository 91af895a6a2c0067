import { formatInteger, formatScore } from '#core/shared/format.ts';
import { commonChannels, estimateOf, type Figure } from '#core/scoring/index.ts';
import { wordOf } from '#core/statistics/change.ts';
import { compareEstimates, satterthwaite, type Estimate } from '#core/statistics/compare-means.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { figurePath, resultsPath, type Reading } from '../addresses.ts';
import { figureRow, type FigureRow } from '../figure-row.ts';
import type { Results } from '../participant-results.server.ts';
import { standingOf } from '../stand-among-peers.ts';
import { rolesTexts } from './roles.texts.ts';

/** The sites of one body side by side: only its own. */
export interface SitesView {
  columns: string[];
  rows: { label: string; cells: { value: number | null; href?: string | undefined }[]; total: number | null }[];
  totals: (number | null)[];
  figures: FigureRow[];
  /** Main halls against annexes; null where there is only one of the two. */
  annexes: { main: string; annexes: string; sentence: string } | null;
}

export function sitesView({ sites, result, edition }: Pick<Results, 'sites' | 'result' | 'edition'>, reading: Reading): SitesView {
  const { locale } = reading;
  const valueOf = (figure: Figure | undefined) => (figure?.kind === 'value' ? figure.value.value : null);
  const read = (siteId: string): Reading => ({ ...reading, editionId: reading.editionId ?? edition.id, siteId, groupId: undefined });
  return {
    columns: commonChannels.map((channel) => channelTexts[locale][channel]),
    rows: sites.map((site) => ({
      label: site.name, total: valueOf(site.result.global),
      cells: commonChannels.map((key) => ({ value: valueOf(site.result.channels[key]), href: figurePath(read(site.id), { view: 'channels', key }) })),
    })),
    totals: commonChannels.map((key) => valueOf(result.channels[key])),
    figures: sites.map((site) => figureRow({ key: site.id, label: site.name, figure: site.result.global, href: resultsPath(read(site.id)) }, locale)),
    annexes: annexesOf(sites, locale),
  };
}

/** One test at 5 %, for the score only: main halls and annexes are all there is, so only the errors of their scores enter. */
function annexesOf(sites: Results['sites'], locale: Reading['locale']): SitesView['annexes'] {
  const t = rolesTexts[locale];
  const [main, annexes] = (['main', 'annex'] as const).map((role) => meanOf(sites.filter((site) => site.role === role)));
  if (!main || !annexes) return null;
  const { difference, p } = compareEstimates(annexes.estimate, main.estimate);
  const points = (of: { estimate: Estimate }) => formatScore(of.estimate.value, locale);
  return {
    main: t.halls(points(main), formatInteger(main.sites, locale)), annexes: t.halls(points(annexes), formatInteger(annexes.sites, locale)),
    sentence: t.annexes[standingOf[wordOf(difference, p, 0.05)]],
  };
}

/** Mean of sites, each counting the same. */
function meanOf(sites: Results['sites']): { estimate: Estimate; sites: number } | null {
  const own = sites.flatMap(({ result: { global } }) => (global.kind === 'value' ? [estimateOf(global.value)] : []));
  if (own.length === 0) return null;
  const parts = own.map((one) => ({ ...one, variance: one.variance / own.length ** 2 }));
  return {
    sites: own.length,
    estimate: {
      value: own.reduce((sum, { value }) => sum + value, 0) / own.length,
      variance: parts.reduce((sum, { variance }) => sum + variance, 0), degreesOfFreedom: satterthwaite(parts),
    },
  };
}
