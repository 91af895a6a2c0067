import { firmFrom } from '#core/scoring/index.ts';
import { commonChannels, steps, type Channel, type Figure, type FigureValue, type OrganisationScore, type Step } from '#core/scoring/index.ts';
import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, stepTexts } from '#capabilities/grids/index.ts';
import type { ReportModel } from '../report.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, MatrixCell } from './blocks.ts';
import { stepsPart } from './views-part.ts';

/** Channels x steps: the weighted mean of the cells that meet there. */
export function matrixPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].matrix;
  const { score, edition } = model;
  const absent = (channel: Channel): MatrixCell | null =>
    channel === 'social' && !model.hasNetworks && score.channels.social?.kind !== 'value' ? { value: null, text: t.absent } : null;
  const counter = score.counter.kind === 'value' ? (['counter'] as const) : [];
  const rows = [...commonChannels, ...counter].map((channel) => ({
    label: channelTexts[locale][channel],
    cells: steps.map((step): MatrixCell => {
      const asked = edition.grid.items.some((item) => item.channel === channel && item.step === step);
      return asked ? (absent(channel) ?? cellOf(meetingFigure(score, channel, step), locale)) : { value: null, text: t.none };
    }),
    total: absent(channel) ?? cellOf(channel === 'counter' ? score.counter : score.channels[channel], locale),
  }));
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'matrix', corner: t.corner, columns: steps.map((step) => stepTexts[locale][step]), rows, total: t.total,
      totals: [...steps.map((step) => cellOf(score.steps[step], locale)), cellOf(score.global, locale)],
      scaleTitle: t.scale, scale: [{ text: '< 40', value: 20 }, { text: '40–54', value: 50 }, { text: '55–69', value: 60 }, { text: '70–84', value: 75 }, { text: '≥ 85', value: 90 }],
    },
    { block: 'note', text: t.note },
    ...stepsPart(model, locale),
  ];
}

function cellOf(figure: Figure | undefined, locale: Locale): MatrixCell {
  if (figure?.kind !== 'value') return { value: null, text: resultsTexts[locale].matrix.empty };
  const { value, indicative } = figure.value;
  return { value: Math.round(value), text: formatScore(value, locale), mark: indicative };
}

/** Where a channel and a step meet: a view that the score does not store, made of the cells that it does. */
function meetingFigure(score: OrganisationScore, channel: Channel, step: Step): Figure | undefined {
  const met = Object.entries(score.cells).flatMap(([key, figure]): FigureValue[] => {
    const [, ofStep, ofChannel] = key.split('/');
    return ofStep === step && ofChannel === channel && figure.kind === 'value' ? [figure.value] : [];
  });
  const [first] = met;
  if (!first) return undefined;
  const weight = met.reduce((sum, cell) => sum + cell.weight, 0);
  if (weight === 0) return undefined;
  const answers = met.reduce((sum, cell) => sum + cell.answers, 0);
  const value = met.reduce((sum, cell) => sum + (cell.weight / weight) * cell.value, 0);
  return { kind: 'value', value: { ...first, value, answers, weight, indicative: score.audits[channel] < firmFrom.audits || answers < firmFrom.answers } };
}
