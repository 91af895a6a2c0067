import { formatDecimal, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { changeBetween, type ChangeWord } from '#core/statistics/change.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { commonChannels, type Figure, type FigureValue } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import type { Block, Cell, Sign } from './blocks.ts';
import { boundsOf, drawn, figureView } from './figure-view.ts';

/** A change as large as half the scale says that a figure is too uncertain for any. */
const beyondMeasure = 50;
const signs = { better: 'above', worse: 'below', no_measurable_change: 'near' } satisfies Record<ChangeWord, Sign>;

/** What moved since the edition before, in three words; else what the next edition will be able to say. */
export function changePart(model: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].change;
  return [
    { block: 'h1', text: t.title, lead: model.change ? t.lead(model.change.edition[locale]) : t.first },
    ...changeBlocks(model, locale),
    ...history(model, locale),
  ];
}

/** The changes in three words; without an earlier edition, the smallest change that the next one can tell. */
export function changeBlocks(model: ReportModel, locale: Locale): Block[] {
  return model.change ? changesTable(model.change, locale) : measurable(model, locale);
}

function changesTable(change: NonNullable<ReportModel['change']>, locale: Locale): Block[] {
  const t = furtherTexts[locale].change;
  return [
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.figure, width: '1fr' },
        { label: t.columns.before, width: '70pt', align: 'right' },
        { label: t.columns.now, width: '70pt', align: 'right' },
        { label: t.columns.word, width: '150pt' },
      ],
      rows: change.lines.map(({ label, before, now, word }): Cell[] => [
        label[locale], formatScore(before, locale), { strong: formatScore(now, locale) }, { sign: signs[word], text: t.words[word] },
      ]),
    },
    { block: 'note', text: t.note },
  ];
}

function measurable(model: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].change;
  const figures: [string, Figure | undefined][] = [
    [t.global, model.score.global],
    ...commonChannels.map((channel): [string, Figure | undefined] => [channelTexts[locale][channel], model.score.channels[channel]]),
  ];
  return [
    { block: 'text', text: t.next },
    { block: 'h2', text: t.measurable },
    { block: 'text', text: t.measurableText },
    {
      block: 'table', small: true,
      columns: [
        { label: t.measurableColumns.figure, width: '1fr' },
        { label: t.measurableColumns.now, width: '150pt', align: 'right' },
        { label: t.measurableColumns.least, width: '170pt', align: 'right' },
      ],
      rows: figures.map(([label, figure]): Cell[] => {
        const view = figureView(figure, '', null, locale);
        return [label, view.value ? `${view.text} (${view.interval})` : view.text, view.value && !view.value.indicative ? leastChange(view.value, locale) : '–'];
      }),
    },
  ];
}

/** The change that two such figures could just be told apart by. */
function leastChange({ value, standardError, effectiveDegrees }: FigureValue, locale: Locale): string {
  const t = furtherTexts[locale].change;
  const now = { value, variance: standardError ** 2, degreesOfFreedom: effectiveDegrees };
  const { smallestMeasurable } = changeBetween(now, now);
  return smallestMeasurable > beyondMeasure ? t.never : t.points(formatScore(Math.ceil(smallestMeasurable), locale));
}

function history({ past, score }: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].change;
  const own = score.global.kind === 'value' ? score.global.value : null;
  const published = past.filter(({ global }) => global !== null);
  const text = (level: number | null): string => (level === null ? t.unknown : formatDecimal(level, locale));
  const said = published.map(({ year, global }) => t.historyRow(String(year), text(global))).join(' ');
  const keys = [...new Set(published.flatMap(({ source }) => source.ref.match(/[A-Z]\d+/g) ?? []))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (published.length === 0) return [];
  return [
    { block: 'h2', text: t.history },
    { block: 'text', text: t.historyText },
    {
      block: 'trend', caption: t.historyCaption, alt: t.historyAlt(said, own ? t.historyOwn(formatScore(own.value, locale)) : ''),
      points: published.map(({ year, global }) => ({ label: String(year), value: global, text: text(global) })),
      own: own && { label: t.own, value: drawn(own.value), low: boundsOf(own) && drawn(own.low), high: boundsOf(own) && drawn(own.high), text: formatScore(own.value, locale) },
      ownLabel: t.ownLabel, pastLabel: t.pastLabel,
    },
    { block: 'table', small: true, ...pastTable(past, locale) },
    { block: 'note', text: t.sources(keys.join(', ')) },
  ];
}

function pastTable(past: ReportModel['past'], locale: Locale) {
  const t = furtherTexts[locale].change;
  const count = (bodies: number | null, approximate: true | undefined): string => {
    if (bodies === null) return t.unknown;
    return approximate ? t.about(formatInteger(bodies, locale)) : formatInteger(bodies, locale);
  };
  return {
    columns: [
      { label: t.pastColumns.year, width: '1fr' },
      { label: t.pastColumns.bodies, width: '110pt', align: 'right' as const },
      { label: t.pastColumns.level, width: '110pt', align: 'right' as const },
      { label: t.pastColumns.source, width: '110pt', align: 'right' as const },
    ],
    rows: past.map(({ year, participants, approximate, global, source }): Cell[] => [
      String(year), count(participants, approximate), global === null ? t.unknown : { strong: formatDecimal(global, locale) }, source.ref,
    ]),
  };
}
