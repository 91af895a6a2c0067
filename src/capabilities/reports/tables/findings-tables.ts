import type { Cell } from '#platform/files/cell.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, stepTexts } from '#capabilities/grids/index.ts';
import { findingText } from '#capabilities/improvement/index.ts';
import type { ReportModel } from '../report.ts';
import type { Sheet } from './tables.ts';
import { tablesTexts } from './tables.texts.ts';

const hundredth = (points: number): number => Math.round(100 * points) / 100;

export function itemsSheet({ edition, items }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.items;
  const criteria = new Map(edition.criteria.map(({ id, label }) => [id, label[locale]]));
  const titles = new Map(edition.recommendations.map(({ id, title }) => [id, title[locale]]));
  return {
    name, about,
    columns: [
      { label: t.columns.channel, width: 18 }, { label: t.columns.step, width: 26 }, { label: t.columns.criterion, width: 36 }, { label: t.columns.item, width: 60 },
      { label: t.columns.value, width: 10, format: '0.0' }, { label: t.columns.weight, width: 10, format: '0.000' }, { label: t.columns.lost, width: 12, format: '0.0' },
      { label: t.columns.answers, width: 10, format: '0' }, { label: t.columns.word, width: 44 }, { label: t.columns.recommendation, width: 50 },
    ],
    rows: items.map((result): Cell[] => [
      channelTexts[locale][result.item.channel], stepTexts[locale][result.item.step], criteria.get(result.item.criterion) ?? '', result.item.label[locale],
      hundredth(result.value), result.weight, hundredth(result.lost), result.scored, findingText(result, locale), titles.get(result.item.recommendation) ?? '',
    ]),
  };
}

export function adviceSheet({ advice }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.advice;
  return {
    name, about,
    columns: [
      { label: t.columns.rank, width: 8, format: '0' }, { label: t.columns.recommendation, width: 50 }, { label: t.columns.channel, width: 18 }, { label: t.columns.gain, width: 14, format: '0.0' },
      { label: t.columns.lost, width: 14, format: '0.0' }, { label: t.columns.effort, width: 12 }, { label: t.columns.action, width: 90 },
    ],
    rows: [...advice.ranked, ...advice.further].map(({ recommendation, channel, gain, lost }, i): Cell[] => [
      i + 1, recommendation.title[locale], channelTexts[locale][channel], hundredth(gain), hundredth(lost), t.efforts[recommendation.effort], recommendation.action[locale],
    ]),
  };
}

export function changeSheet({ change }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.change;
  return {
    name, about,
    columns: [{ label: t.columns.label, width: 40 }, { label: t.columns.before, width: 12, format: '0.0' }, { label: t.columns.now, width: 12, format: '0.0' }, { label: t.columns.word, width: 30 }],
    rows: (change?.lines ?? []).map(({ label, before, now, word }): Cell[] => [label[locale], hundredth(before), hundredth(now), t.words[word]]),
  };
}

export function labelsSheet({ readiness }: ReportModel, locale: Locale): Sheet {
  const t = tablesTexts[locale];
  const [name = '', about = ''] = t.sheets.labels;
  return {
    name, about,
    columns: [{ label: t.columns.framework, width: 34 }, { label: t.columns.state, width: 22 }, { label: t.columns.count, width: 10, format: '0' }],
    rows: readiness.flatMap(({ framework, counts }) => Object.entries(counts).map(([state, count]): Cell[] => [framework.label[locale], t.states[state] ?? state, count])),
  };
}
