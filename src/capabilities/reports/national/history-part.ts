import { formatDecimal, formatInteger, formatPercent, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, type PastEdition } from '#capabilities/grids/index.ts';
import { channels } from '#core/scoring/index.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { cellMark } from './cells.ts';
import { rangeOf } from './figure-line.ts';
import { overall, type Part } from './part.ts';
import { findingsTexts } from './texts/results.texts.ts';

/** Past editions as published, and this one beside them, never joined into a trend. */
export function historyPart(part: Part): Block[] {
  const { model, locale } = part;
  const t = findingsTexts[locale].history;
  const quoted = overall(part);
  const own = quoted && rangeOf(quoted);
  const measured = model.history.filter(({ year }) => year >= firstMeasured);
  const text = (global: number | null): string => (global === null ? t.none : formatDecimal(global, locale));
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'trend', caption: t.caption,
      alt: t.alt([...measured.map(({ year, global }) => t.row(String(year), text(global))), ...(own ? [t.row(t.own, formatScore(own.value, locale))] : [])].join(' ')),
      points: measured.map(({ year, global }) => ({ label: String(year), value: global, text: text(global) })),
      own: own && { label: t.here, value: own.value, low: own.low, high: own.high, text: formatScore(own.value, locale) },
      ownLabel: t.own + (quoted ? cellMark(quoted.code) : ''), pastLabel: t.past,
    },
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.year, width: '38pt' },
        { label: t.columns.bodies, width: '74pt', align: 'right' },
        { label: t.columns.level, width: '70pt', align: 'right' },
        { label: t.columns.channels, width: '1fr' },
        { label: t.columns.source, width: '70pt' },
      ],
      rows: model.history.map((past) => pastRow(past, locale)),
    },
    { block: 'note', text: t.note },
    ...groupsOfThePast(model.history, locale),
  ];
}

/** The first edition of which figures were published. */
const firstMeasured = 2013;

function pastRow({ year, participants, approximate, global, channels: published = {}, source }: PastEdition, locale: Locale): Cell[] {
  const t = findingsTexts[locale].history;
  const count = participants === null ? t.none : formatInteger(participants, locale);
  const ofChannels = channels.flatMap((channel) => {
    const score = published[channel];
    return score === undefined ? [] : [`${channelTexts[locale][channel]} ${formatDecimal(score, locale)}`];
  });
  return [
    String(year), approximate && participants !== null ? t.about(count) : count,
    global === null ? t.none : { strong: formatDecimal(global, locale) }, ofChannels.join(', ') || '–', source.ref,
  ];
}

function groupsOfThePast(history: readonly PastEdition[], locale: Locale): Block[] {
  const t = findingsTexts[locale].history;
  const lines = history.flatMap(({ year, groups = [], rates = [], source }) => [
    ...groups.map(({ label, score }) => `${t.group(String(year), label[locale], formatDecimal(score, locale))} (${source.ref})`),
    ...rates.map(({ label, percent }) => `${t.rate(String(year), label[locale], formatPercent(percent / 100, locale))} (${source.ref})`),
  ]);
  const half = Math.ceil(lines.length / 2);
  const column = (items: string[]): Block[] => [{ block: 'list', items, tight: true }];
  return lines.length === 0 ? [] : [{ block: 'h2', text: t.groups }, { block: 'columns', columns: [column(lines.slice(0, half)), column(lines.slice(half))] }];
}
