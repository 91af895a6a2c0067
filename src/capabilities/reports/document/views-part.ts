import { formatPercent, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, determinantTexts, stepTexts } from '#capabilities/grids/index.ts';
import { commonChannels, determinants, steps, type CommonChannel, type Figure } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { methodTexts } from '../texts/method.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell, Column, RangeRow } from './blocks.ts';
import { contactsOf } from './contacts.ts';
import { figureTexts, figureView, type FigureView } from './figure-view.ts';
import { channelsMosaic } from './mosaic-part.ts';

interface Line {
  label: string;
  /** Said after the label: why there is no figure. */
  note?: string;
  view: FigureView;
}

/** Averages of the channels with their intervals, drawn and in figures. */
export function channelsPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale];
  const lines = channelLines(model, locale);
  return [
    { block: 'h1', text: t.channels.title, lead: channelsLead(lines, locale) },
    ...channelsChart(model, locale, 'national'),
    { block: 'note', text: t.channels.note },
    ...channelsMosaic(model, lines, locale),
    ...(model.score.counter.kind === 'value' ? [{ block: 'note' as const, text: t.channels.counter }] : []),
  ];
}

/** The channels drawn. */
export function channelsRanges(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale];
  const lines = channelLines(model, locale);
  return [{ block: 'ranges', axis: t.axis, caption: t.channels.caption, alt: t.channels.alt(inWords(lines, locale)), rows: rangeRows(lines, locale) }];
}

/** The chart of the channels and its table; with the national averages, or only the peers'. */
export function channelsChart(model: ReportModel, locale: Locale, beside?: 'national'): Block[] {
  const t = resultsTexts[locale];
  const lines = channelLines(model, locale);
  const contacts = new Map(lines.map(({ label, channel }) => [label, String(contactsOf(model, channel))]));
  return [
    ...channelsRanges(model, locale),
    { block: 'table', small: true, ...linesTable(t.columns.channel, lines, locale, {
      before: { label: t.columns.contacts, of: ({ label }) => contacts.get(label) ?? '' },
      ...(beside ? { after: nationalColumn(model, new Map(lines.map(({ label, channel }) => [label, `channels/${channel}`])), locale) } : {}),
    }) },
  ];
}

export type ChannelLine = Line & { channel: CommonChannel | 'counter' };

export function channelLines({ score, peers, hasNetworks }: ReportModel, locale: Locale): ChannelLine[] {
  const own = commonChannels.map((channel): ChannelLine => {
    const view = figureView(score.channels[channel], `channels/${channel}`, peers, locale);
    const label = channelTexts[locale][channel];
    if (channel !== 'social' || hasNetworks || view.value) return { channel, label, view };
    return { channel, label, view: { ...view, text: figureTexts[locale].none.nothing_applicable }, note: figureTexts[locale].noNetwork };
  });
  if (score.counter.kind !== 'value') return own;
  return [...own, { channel: 'counter', label: channelTexts[locale].counter, view: figureView(score.counter, 'counter/counter', peers, locale) }];
}

function channelsLead(lines: readonly ChannelLine[], locale: Locale): string {
  const t = resultsTexts[locale].channels;
  const measured = lines.filter(({ view, channel }) => view.value && channel !== 'counter').sort((a, b) => (b.view.value?.value ?? 0) - (a.view.value?.value ?? 0));
  const [best] = measured;
  const last = measured.at(-1);
  return best && last && best !== last ? t.lead(best.label, best.view.text, last.label, last.view.text) : t.one;
}

/** Steps: where in the journey, channel by channel. */
export function stepsPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].matrix;
  const { score, peers } = model;
  const lines = steps.map((step): Line => ({ label: stepTexts[locale][step], view: figureView(score.steps[step], `steps/${step}`, peers, locale) }));
  return [
    { block: 'h2', text: t.steps },
    { block: 'ranges', axis: resultsTexts[locale].axis, caption: t.caption, alt: t.alt(inWords(lines, locale)), rows: rangeRows(lines, locale) },
    { block: 'table', ...linesTable(resultsTexts[locale].columns.step, lines, locale, { after: nationalColumn(model, new Map(steps.map((step) => [stepTexts[locale][step], `steps/${step}`])), locale) }) },
  ];
}

/** The determinants drawn. */
export function determinantsRanges(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].determinants;
  const lines = determinantLines(model, locale);
  return [{ block: 'ranges', axis: resultsTexts[locale].axis, caption: t.caption, alt: t.alt(inWords(lines, locale)), rows: rangeRows(lines, locale) }];
}

const determinantLines = ({ score, peers }: ReportModel, locale: Locale): Line[] =>
  determinants.map((key) => ({ label: determinantTexts[locale][key], view: figureView(score.determinants[key], `determinants/${key}`, peers, locale) }));

export function determinantsPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].determinants;
  const lines = determinantLines(model, locale);
  const meaning = new Map(determinants.map((key) => [determinantTexts[locale][key], methodTexts[locale].determinants[key]]));
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    ...determinantsRanges(model, locale),
    { block: 'table', ...linesTable(resultsTexts[locale].columns.determinant, lines, locale, { after: nationalColumn(model, new Map(determinants.map((key) => [determinantTexts[locale][key], `determinants/${key}`])), locale) }) },
    { block: 'h2', text: t.measures },
    { block: 'terms', items: [...meaning].map(([term, text]) => ({ term, text })) },
  ];
}

export function rangeRows(lines: readonly Line[], locale: Locale): RangeRow[] {
  return lines.map(({ label, view, note }) => ({
    label, range: view.range, text: view.text,
    ...(view.value && !view.value.indicative ? { detail: view.interval } : {}),
    ...(note ? { note } : view.value?.indicative ? { note: figureTexts[locale].indicative } : {}),
  }));
}

/** What a chart shows, for those who do not see it. */
export function inWords(lines: readonly Line[], locale: Locale): string {
  const t = resultsTexts[locale].channels;
  return lines
    .map(({ label, view }) => (view.value ? t.row(label, view.text, view.interval, view.peers ? view.peerText : '') : t.empty(label, view.text)))
    .join(' ');
}

interface ExtraColumn {
  label: string;
  of(line: Line): string;
}

/** The figures of a chart as a table: score, interval, peers, gap. */
export function linesTable(first: string, lines: readonly Line[], locale: Locale, extra: { before?: ExtraColumn; after?: ExtraColumn } = {}): { columns: Column[]; rows: Cell[][] } {
  const t = resultsTexts[locale].columns;
  const numbers: Column[] = [
    ...(extra.before ? [{ label: extra.before.label, width: '58pt', align: 'right' as const }] : []),
    { label: t.score, width: '68pt', align: 'right' },
    { label: t.interval, width: '98pt', align: 'right' },
    { label: t.peers, width: '62pt', align: 'right' },
    { label: t.gap, width: '46pt', align: 'right' },
    ...(extra.after ? [{ label: extra.after.label, width: '56pt', align: 'right' as const }] : []),
  ];
  return {
    columns: [{ label: first, width: '1fr' }, ...numbers],
    rows: lines.map((line): Cell[] => [
      line.note ? `${line.label} (${line.note})` : line.label,
      ...(extra.before ? [extra.before.of(line)] : []),
      ...(line.view.value
        ? [{ strong: line.view.text }, line.view.interval, line.view.peerText, line.view.gapText]
        : [line.view.text, '', line.view.peerText, '']),
      ...(extra.after ? [extra.after.of(line)] : []),
    ]),
  };
}

/** National averages of the figures whose ids are given by label. */
function nationalColumn({ national }: ReportModel, idOf: ReadonlyMap<string, string>, locale: Locale): ExtraColumn {
  return {
    label: resultsTexts[locale].columns.nation,
    of({ label }) {
      const seen = national.get(idOf.get(label) ?? '');
      return seen ? formatScore(seen.mean, locale) : figureTexts[locale].noPeers;
    },
  };
}


/** Share of the common score that a channel makes in this body's score. */
export function weightText(figure: Figure | undefined, locale: Locale): string {
  return figure?.kind === 'value' ? formatPercent(figure.value.weight, locale) : formatPercent(0, locale);
}
