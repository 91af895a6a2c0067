import { commonChannels, firmness, steps, type Channel, type Figure, type FigureValue, type OrganisationScore, type Step } from '#core/scoring/index.ts';
import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, stepTexts } from '#capabilities/grids/index.ts';
import type { ReportModel } from '../report.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, MatrixCell } from './blocks.ts';
import { stepsPart } from './views-part.ts';

/** Channels x steps, and the steps by themselves. */
export function matrixPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].matrix;
  return [{ block: 'h1', text: t.title, lead: t.lead }, matrixBlock(model, locale), { block: 'note', text: t.note }, ...stepsPart(model, locale)];
}

/** Channels x steps: the weighted mean of the cells that meet there. */
export function matrixBlock(model: ReportModel, locale: Locale): Block {
  const t = resultsTexts[locale].matrix;
  const { score, edition } = model;
  const absent = (channel: Channel): MatrixCell | null => absentCell(model, channel, locale);
  const counter = score.counter.kind === 'value' ? (['counter'] as const) : [];
  const rows = [...commonChannels, ...counter].map((channel) => ({
    label: channelTexts[locale][channel],
    cells: steps.map((step): MatrixCell => {
      const asked = edition.grid.items.some((item) => item.channel === channel && item.step === step);
      return asked ? (absent(channel) ?? cellOf(meetingFigure(score, channel, step), locale)) : { value: null, text: t.none };
    }),
    total: absent(channel) ?? cellOf(channel === 'counter' ? score.counter : score.channels[channel], locale),
  }));
  return {
    block: 'matrix', corner: t.corner, columns: steps.map((step) => stepTexts[locale][step]), rows, total: t.total,
    totals: [...steps.map((step) => cellOf(score.steps[step], locale)), cellOf(score.global, locale)],
    ...scaleOf(locale),
  };
}

/** What stands in the cells of a channel that the body does not have. */
export function absentCell({ hasNetworks, score }: ReportModel, channel: Channel, locale: Locale): MatrixCell | null {
  return channel === 'social' && !hasNetworks && score.channels.social?.kind !== 'value' ? { value: null, text: resultsTexts[locale].matrix.absent } : null;
}

/** The steps of the tint, named. */
export function scaleOf(locale: Locale) {
  return {
    scaleTitle: resultsTexts[locale].matrix.scale,
    scale: [{ text: '< 40', value: 20 }, { text: '40–54', value: 50 }, { text: '55–69', value: 60 }, { text: '70–84', value: 75 }, { text: '≥ 85', value: 90 }],
  };
}

export function cellOf(figure: Figure | undefined, locale: Locale): MatrixCell {
  if (figure?.kind !== 'value') return { value: null, text: resultsTexts[locale].matrix.empty };
  const { value, indicative } = figure.value;
  return { value: Math.round(value), text: formatScore(value, locale), mark: indicative };
}

/** Where a channel and a step meet: a view that the score does not store, made of the cells that it does. Its bounds mean nothing. */
export function meetingFigure(score: OrganisationScore, channel: Channel, step: Step): Figure | undefined {
  return metBy(score, channel, ([, ofStep]) => ofStep === step);
}

/** The same for a channel and a criterion. */
export function meetingCriterion(score: OrganisationScore, channel: Channel, criterion: string): Figure | undefined {
  return metBy(score, channel, ([ofCriterion]) => ofCriterion === criterion);
}

function metBy(score: OrganisationScore, channel: Channel, meets: (key: readonly string[]) => boolean): Figure | undefined {
  const met = Object.entries(score.cells).flatMap(([key, figure]): FigureValue[] => {
    const parts = key.split('/');
    return parts[2] === channel && meets(parts) && figure.kind === 'value' ? [figure.value] : [];
  });
  const [first] = met;
  const weight = met.reduce((sum, cell) => sum + cell.weight, 0);
  if (!first || weight === 0) return undefined;
  const answers = met.reduce((sum, cell) => sum + cell.answers, 0);
  const value = met.reduce((sum, cell) => sum + (cell.weight / weight) * cell.value, 0);
  return { kind: 'value', value: { ...first, value, answers, weight, ...firmness({ audits: score.audits[channel], answers }) } };
}
