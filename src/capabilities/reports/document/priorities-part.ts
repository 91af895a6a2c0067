import { formatDecimal } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { adviceHow, findingText, type Advice } from '#capabilities/improvement/index.ts';
import type { ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import type { Block, Card, Cell } from './blocks.ts';

const listed = 10;
const detailed = 6;
const shownFindings = 2;

/** What to do first: the ranked list, then the first actions with their good practice. */
export function prioritiesPart({ advice }: ReportModel, locale: Locale): Block[] {
  const t = channelPagesTexts[locale].priorities;
  const shown = advice.ranked.slice(0, listed);
  if (shown.length === 0) return [{ block: 'h1', text: t.title, lead: t.lead }, { block: 'text', text: advice.further.length > 0 ? t.noneToGain : t.none }];
  const total = shown.reduce((sum, { gain }) => sum + gain, 0);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'table',
      columns: [
        { label: t.columns.rank, width: '36pt' },
        { label: t.columns.action, width: '1fr' },
        { label: t.columns.channel, width: '92pt' },
        { label: t.columns.gain, width: '62pt', align: 'right' },
        { label: t.columns.effort, width: '52pt' },
      ],
      rows: shown.map(({ recommendation, channel, gain }, i): Cell[] => [
        String(i + 1), { strong: recommendation.title[locale] }, channelTexts[locale][channel], formatDecimal(gain, locale), t.level[recommendation.effort],
      ]),
    },
    { block: 'text', text: t.total(formatDecimal(total, locale), String(shown.length)) },
    { block: 'note', text: adviceHow(advice, locale) },
    { block: 'cards', items: shown.slice(0, detailed).map((priority, i) => cardOf(priority, i + 1, locale)) },
  ];
}

function cardOf({ recommendation, channel, gain, items }: Advice, number: number, locale: Locale): Card {
  const t = channelPagesTexts[locale].priorities;
  return {
    number: String(number),
    title: recommendation.title[locale],
    facts: [
      { term: t.columns.channel, text: channelTexts[locale][channel] },
      { term: t.columns.gain, text: t.gain(formatDecimal(gain, locale)) },
      { term: t.columns.effort, text: t.level[recommendation.effort] },
      { term: t.columns.effect, text: t.level[recommendation.effect] },
    ],
    text: recommendation.action[locale],
    practice: { label: t.practice, text: recommendation.good_practice[locale] },
    found: { label: t.found, lines: items.slice(0, shownFindings).map((result) => `${result.item.label[locale]} → ${findingText(result, locale)}`) },
  };
}
