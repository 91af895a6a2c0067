import { formatInteger, formatScore } from '#core/shared/format.ts';
import { certifiedSentence } from '#capabilities/benchmarks/index.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { figureTexts } from '../document/figure-view.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import { cellMark, type Quoted } from './cells.ts';
import { apart } from './figures-apart.ts';
import { linesBlocks } from './figure-line.ts';
import { groupFigures, type Part } from './part.ts';
import { kindsSentence } from './sentences.ts';
import { nationalTexts } from './texts/front.texts.ts';
import { findingsTexts } from './texts/results.texts.ts';

/** The overall level of each public group. */
export function groupsPart(part: Part): Block[] {
  const { locale } = part;
  const t = findingsTexts[locale].groups;
  const cuts = [['family', t.families], ['kind', t.kinds], ['strata', t.strata]] as const;
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    ...cuts.flatMap(([cut, title]): Block[] => {
      const lines = groupFigures(part, cut, 'global', 'global');
      if (lines.length === 0) return [];
      const sentence = cut === 'kind' ? kindsSentence(lines, locale) : null;
      return [
        ...(cut === 'strata' ? [{ block: 'page' } satisfies Block] : []),
        { block: 'h2', text: title }, ...(sentence ? [{ block: 'text', text: sentence } satisfies Block] : []), ...linesBlocks(lines, locale, nationalTexts[locale].columns.group),
      ];
    }),
    { block: 'note', text: t.note },
  ];
}

/** Certified bodies and others: plain averages, at equal kind and size, and criterion by criterion. */
export function certifiedPart(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = findingsTexts[locale].groups;
  const { certified } = model.release;
  const lines = groupFigures(part, 'certification', 'global', 'global');
  const pairs = model.edition.criteria.flatMap(({ id, label }) => {
    const [one, other] = [cells.figure('certification/certified', 'criteria', id), cells.figure('certification/not-certified', 'criteria', id)];
    return one && other ? [{ label: label[locale], one, other, word: apart(one.figure, other.figure) }] : [];
  });
  const differ = pairs.filter(({ word }) => word !== null).length;
  return [
    { block: 'h1', text: t.certified, lead: t.certifiedLead },
    ...(lines.length > 0 ? linesBlocks(lines, locale, nationalTexts[locale].columns.group) : []),
    { block: 'text', text: certifiedSentence(certified, locale) + (certified ? cellMark(cells.other('certified-difference')) : '') },
    { block: 'note', text: t.cause },
    ...(pairs.length === 0 ? [] : [
      { block: 'h2', text: t.certifiedCriteria } satisfies Block,
      { block: 'text', text: t.certifiedCount(formatInteger(differ, locale), formatInteger(pairs.length, locale)), keep: true } satisfies Block,
      {
        block: 'table', small: true,
        columns: [
          { label: resultsTexts[locale].columns.criterion, width: '1fr' },
          { label: t.columns.certified, width: '108pt', align: 'right' },
          { label: t.columns.others, width: '108pt', align: 'right' },
          { label: t.columns.reading, width: '104pt' },
        ],
        rows: pairs.map(({ label, one, other, word }): Cell[] => [label, withinCell(one, part), withinCell(other, part), word === null ? t.readings.near : { strong: t.readings[word] }]),
      } satisfies Block,
    ]),
  ];
}

/** "62 (60 – 64) [c12]": short, for a table. */
function withinCell({ figure: { mean, interval }, code }: Quoted, { locale }: Part): string {
  const text = (points: number): string => formatScore(points, locale);
  return `${text(mean)} ${interval ? `(${figureTexts[locale].interval(text(interval[0]), text(interval[1]))})` : ''}${cellMark(code)}`;
}
