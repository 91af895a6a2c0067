import { formatDifference, formatInteger, formatPercent } from '#core/shared/format.ts';
import { shownChange } from '#capabilities/benchmarks/index.server.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { channels } from '#core/scoring/index.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { cellMark } from './cells.ts';
import { linesBlocks } from './figure-line.ts';
import { levelItems, scoreOf } from './front-part.ts';
import { groupFigures, histogramBlock, overall, type Part } from './part.ts';
import { nationalTexts } from './texts/front.texts.ts';
import { findingsTexts } from './texts/results.texts.ts';

/** Who was measured, and by how many contacts. */
export function panelPart(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = findingsTexts[locale].panel;
  const { contacts } = model.fieldwork;
  const total = contacts.reduce((sum, { count }) => sum + count, 0);
  const all = overall(part)?.figure.organisations ?? 0;
  const kinds = groupFigures(part, 'kind', 'global', 'global');
  const at = `${model.edition.id}/fieldwork/contacts`;
  const counted = channels.filter((channel) => contacts.some((one) => one.channel === channel));
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'h2', text: t.kinds },
    {
      block: 'table', small: true,
      columns: [{ label: nationalTexts[locale].columns.group, width: '1fr' }, { label: nationalTexts[locale].columns.bodies, width: '80pt', align: 'right' }, { label: t.columns.cell, width: '50pt', align: 'right' }],
      rows: kinds.map(({ label, quoted }): Cell[] => [label, { strong: formatInteger(quoted.figure.organisations, locale) }, cellMark(quoted.code).trim()]),
    },
    { block: 'note', text: t.kindsNote(formatInteger(kinds.reduce((sum, { quoted }) => sum + quoted.figure.organisations, 0), locale), formatInteger(all, locale)) },
    { block: 'h2', text: t.contacts },
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.channel, width: '1fr' },
        { label: t.columns.contacts, width: '80pt', align: 'right' },
        { label: t.columns.share, width: '96pt', align: 'right' },
        { label: t.columns.weight, width: '110pt', align: 'right' },
        { label: t.columns.cell, width: '50pt', align: 'right' },
      ],
      rows: [
        ...counted.map((channel): Cell[] => {
          const count = contacts.find((one) => one.channel === channel)?.count ?? 0;
          const plan = model.edition.channels.find(({ id }) => id === channel);
          return [
            channelTexts[locale][channel], { strong: formatInteger(count, locale) }, formatPercent(count / total, locale),
            plan?.option ? t.option : formatPercent((plan?.weight ?? 0) / 100, locale), cellMark(cells.fact(`${at}/${channel}`)).trim(),
          ];
        }),
        [{ strong: t.all }, { strong: formatInteger(total, locale) }, '', '', cellMark(cells.fact(`${at}/all`)).trim()],
      ],
    },
    { block: 'note', text: t.note },
  ];
}

/** The overall level, how bodies spread, and what moved. */
export function levelPart(part: Part): Block[] {
  const { locale } = part;
  const t = findingsTexts[locale];
  const quoted = overall(part);
  const box = scoreOf(part);
  return [
    { block: 'h1', text: t.level.title, lead: t.level.lead },
    ...(box ? [{ block: 'score', box } satisfies Block] : []),
    { block: 'list', items: levelItems(part) },
    ...(quoted ? histogramBlock({ label: nationalTexts[locale].score, quoted }, locale) : []),
    ...linesBlocks([
      { label: nationalTexts[locale].score, quoted },
      ...groupFigures(part, 'family', 'global', 'global'),
      ...groupFigures(part, 'certification', 'global', 'global'),
    ], locale, nationalTexts[locale].columns.group),
    { block: 'h2', text: t.level.change },
    { block: 'text', text: changeSentence(part) },
    { block: 'note', text: t.change.oneFigure },
  ];
}

/** What moved for those who were measured twice, or why nothing is said of it. */
export function changeSentence({ model: { release: { change }, before }, cells, locale }: Part): string {
  const t = findingsTexts[locale].change;
  if (!change || typeof before === 'string') return before === 'closed' ? t.closed : t.first;
  const { stayed, low, high, word } = shownChange(change.released, change.centres);
  const points = (value: number): string => formatDifference(value, locale);
  return t[word](before[locale], formatInteger(change.released.stayed, locale), points(stayed), points(low), points(high), cellMark(cells.other('change')));
}

export const descriptionOf = ({ model, locale }: Part): { title: string; description: string } => ({
  title: `${frameTexts[locale].national} – ${model.edition.label[locale]}`, description: nationalTexts[locale].description,
});

