import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, determinantTexts, stepTexts } from '#capabilities/grids/index.ts';
import { commonChannels, determinants, steps, type Figure } from '#core/scoring/index.ts';
import type { ReportModel, Standing } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import { peersTexts } from '../texts/peers.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { figureView } from './figure-view.ts';
import { peersSentences } from './peers-view.ts';

/** Longer lists of confirmed gaps leave no room for the quartiles of steps and determinants. */
const leastRoomFor = 4;

/** Who the peers are, where they stand, and the gaps that a test confirms: nothing else carries an arrow. */
export function peersPart(model: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].peers;
  const [who = '', ...verdict] = peersSentences(model, locale);
  if (!model.peers) return [{ block: 'h1', text: t.title }, { block: 'text', text: who }];
  const longest = Math.max(...(['above', 'below'] as const).map((side) => confirmedGaps(model, side, locale).length));
  return [
    { block: 'h1', text: t.title, lead: who },
    ...verdict.map((text): Block => ({ block: 'text', text })),
    { block: 'h2', text: t.quartiles },
    quartilesBlock(model, locale, longest > leastRoomFor ? 'short' : 'full'),
    { block: 'note', text: t.quartilesNote },
    { block: 'h2', text: t.confirmed },
    { block: 'text', text: t.confirmedLead },
    { block: 'columns', columns: [confirmedColumn(model, 'above', locale), confirmedColumn(model, 'below', locale)] },
    { block: 'note', text: t.reading },
  ];
}

/** The body's figures beside the quartiles of its peers; `short`: global score and channels. */
export function quartilesBlock(model: ReportModel, locale: Locale, length: 'short' | 'full' = 'full'): Block {
  const t = furtherTexts[locale].peers;
  const { score } = model;
  const line = (view: string, key: string, label: string, figure: Figure | undefined): Cell[] => {
    const own = figureView(figure, `${view}/${key}`, model.peers, locale);
    const [low, middle, high] = own.peers?.quartiles ?? [null, null, null];
    const points = (value: number | null): string => (value === null ? '–' : formatScore(value, locale));
    return [label, { strong: own.text }, points(low), points(middle), points(high), own.peerText, own.peers ? formatInteger(own.peers.organisations, locale) : '–'];
  };
  const right = (label: string, width = '54pt') => ({ label, width, align: 'right' as const });
  const c = resultsTexts[locale].columns;
  return {
    block: 'table', small: true,
    columns: [{ label: t.columns.figure, width: '1fr' }, right(t.columns.own, '46pt'), right(t.columns.low), right(t.columns.middle), right(t.columns.high), right(t.columns.mean, '52pt'), right(t.columns.count, '60pt')],
    rows: [
      line('global', 'global', t.global, score.global),
      [{ span: c.channel }], ...commonChannels.map((key) => line('channels', key, channelTexts[locale][key], score.channels[key])),
      ...(length === 'short' ? [] : [[{ span: c.step }], ...steps.map((key) => line('steps', key, stepTexts[locale][key], score.steps[key])),
      [{ span: c.determinant }], ...determinants.map((key) => line('determinants', key, determinantTexts[locale][key], score.determinants[key]))] satisfies Cell[][]),
    ],
  };
}

function confirmedColumn(model: ReportModel, side: Exclude<Standing, 'near'>, locale: Locale): Block[] {
  const t = furtherTexts[locale].peers;
  return [
    { block: 'h2', text: t[side] },
    {
      block: 'gaps', empty: side === 'above' ? t.noneAbove : t.noneBelow,
      items: confirmedItems(model, side, locale),
    },
  ];
}

/** Confirmed gaps as lines of a list. */
export const confirmedItems = (model: ReportModel, side: Exclude<Standing, 'near'>, locale: Locale) => confirmedGaps(model, side, locale).map(({ label, text, peerText }) => ({
  label, side: resultsTexts[locale].summary.side(text, peerText), sign: side, note: peersTexts[locale].confirmed,
}));

/** Criteria whose gap with the peers survives Benjamini and Hochberg, the widest first: the strengths and weaknesses. */
function confirmedGaps({ edition, score, peers }: ReportModel, side: Exclude<Standing, 'near'>, locale: Locale) {
  return edition.criteria
    .map(({ id, label }) => ({ label: label[locale], ...figureView(score.criteria[id], `criteria/${id}`, peers, locale) }))
    .filter(({ stands, value }) => stands === side && value)
    .sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
}
