import { formatDecimal } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { adviceHow, adviceTexts, findingText, type Advice, type RankedAdvice } from '#capabilities/improvement/index.ts';
import type { ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import type { Block, Card, Cell, EffortMark } from './blocks.ts';

const listed = 10;
const detailed = 8;
const shownFindings = 3;
const efforts = ['low', 'medium', 'high'] as const;
/** Numbers closer than this on the map would cover each other. Share of its height. */
const apart = 0.12;

/** What to do first: the ranked list, the map of efforts, then the first actions with their good practice. */
export function prioritiesPart({ advice }: ReportModel, locale: Locale): Block[] {
  const t = channelPagesTexts[locale].priorities;
  const shown = advice.ranked.slice(0, listed);
  if (shown.length === 0) return [{ block: 'h1', text: t.title, lead: t.lead }, { block: 'text', text: advice.further.length > 0 ? t.noneToGain : t.none }];
  const total = shown.reduce((sum, { gain }) => sum + gain, 0);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'table', ...rankedTable(shown, locale) },
    { block: 'text', text: t.total(formatDecimal(total, locale), String(shown.length)) },
    { block: 'note', text: adviceHow(advice, locale) },
    ...effortMap(shown, locale),
    { block: 'page' },
    { block: 'cards', items: shown.slice(0, detailed).map((priority, i) => cardOf(priority, i + 1, advice, locale)) },
  ];
}

function rankedTable(shown: readonly Advice[], locale: Locale) {
  const t = channelPagesTexts[locale].priorities;
  return {
    columns: [
      { label: t.columns.rank, width: '36pt' },
      { label: t.columns.action, width: '1fr' },
      { label: t.columns.channel, width: '92pt' },
      { label: t.columns.gain, width: '62pt', align: 'right' as const },
      { label: t.columns.effort, width: '52pt' },
    ],
    rows: shown.map(({ recommendation, channel, gain }, i): Cell[] => [
      String(i + 1), { strong: recommendation.title[locale] }, channelTexts[locale][channel], formatDecimal(gain, locale), t.level[recommendation.effort],
    ]),
  };
}

/** The same list by what it asks and what it brings. */
export function effortMap(shown: readonly Advice[], locale: Locale): Block[] {
  const t = furtherTexts[locale].effort;
  const p = channelPagesTexts[locale].priorities;
  const most = Math.max(...shown.map(({ gain }) => gain));
  const marks = efforts.flatMap((effort, column) => {
    const own = shown.map((advice, i) => ({ advice, number: String(i + 1) })).filter(({ advice }) => advice.recommendation.effort === effort);
    return spread(own.map(({ advice, number }) => ({ number, column, height: advice.gain / most })));
  });
  return [
    { block: 'h2', text: t.title },
    { block: 'text', text: t.text },
    {
      block: 'effort', caption: t.caption, axis: t.axis, columns: efforts.map((effort) => t.columns[effort]), marks,
      alt: t.alt(shown.map(({ recommendation, gain }, i) => t.row(String(i + 1), recommendation.title[locale], p.level[recommendation.effort], formatDecimal(gain, locale))).join(' ')),
    },
  ];
}

/** The marks of one column, the highest first, each far enough under the one before. */
function spread(marks: readonly EffortMark[]): EffortMark[] {
  const placed: EffortMark[] = [];
  for (const mark of marks.toSorted((a, b) => b.height - a.height)) {
    const above = placed.at(-1)?.height ?? 1 + apart;
    placed.push({ ...mark, height: Math.round(100 * Math.max(0, Math.min(mark.height, above - apart))) / 100 });
  }
  return placed;
}

function cardOf({ recommendation, channel, gain, contacts, items }: Advice, number: number, { conventions }: RankedAdvice, locale: Locale): Card {
  const t = channelPagesTexts[locale].priorities;
  const e = furtherTexts[locale].effort;
  return {
    number: String(number),
    title: recommendation.title[locale],
    facts: [
      { term: t.columns.channel, text: channelTexts[locale][channel] },
      { term: t.columns.gain, text: `${t.gain(formatDecimal(gain, locale))}, ${adviceTexts[locale].restsOn(contacts)}` },
      { term: t.columns.effort, text: t.effort(t.level[recommendation.effort], String(conventions.effort_days[recommendation.effort])) },
      { term: t.columns.effect, text: t.level[recommendation.effect] },
      { term: e.owner, text: e.owners[channel] },
    ],
    text: recommendation.action[locale],
    practice: { label: t.practice, text: recommendation.good_practice[locale] },
    found: { label: t.found, lines: items.slice(0, shownFindings).map((result) => `${result.item.label[locale]} → ${findingText(result, locale)}`) },
  };
}
