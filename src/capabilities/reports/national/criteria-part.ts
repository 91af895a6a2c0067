import { formatInteger, formatScore } from '#core/shared/format.ts';
import { groupLabel } from '#capabilities/benchmarks/index.ts';
import { channelTexts, determinantTexts, type Edition } from '#capabilities/grids/index.ts';
import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { channels, determinants } from '#core/scoring/index.ts';
import type { Block, Cell, MatrixCell } from '../document/blocks.ts';
import { figureTexts } from '../document/figure-view.ts';
import { scaleOf } from '../document/matrix-part.ts';
import { methodTexts } from '../texts/method.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import { cellMark, type Quoted } from './cells.ts';
import { clearOf } from './figures-apart.ts';
import { overall, type Part } from './part.ts';
import { figureSection } from './views-part.ts';
import { nationalTexts } from './texts/front.texts.ts';
import { findingsTexts } from './texts/results.texts.ts';

type Criterion = Edition['criteria'][number];

/** The twenty criteria in one table, and what may be said of them beside the overall level. */
export function criteriaTable(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = findingsTexts[locale].criteria;
  const columns = nationalTexts[locale].columns;
  const whole = overall(part);
  const lines = model.edition.criteria.map((criterion) => ({ criterion, quoted: cells.figure(wholePanelId, 'criteria', criterion.id) }));
  const known = lines.flatMap(({ criterion, quoted }) => (quoted ? [{ label: criterion.label[locale], figure: quoted.figure }] : []));
  const { above, below } = whole ? clearOf(known, whole.figure) : { above: [], below: [] };
  const names = (of: readonly { label: string }[]): string => of.map(({ label }) => label.toLocaleLowerCase(locale)).join(', ');
  const none = figureTexts[locale].noPeers;
  const between = (low: number, high: number): string => figureTexts[locale].interval(formatScore(low, locale), formatScore(high, locale));
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'list', items: [
      ...(above.length > 0 ? [t.aboveAll(names(above))] : []), ...(below.length > 0 ? [t.belowAll(names(below))] : []),
      t.unclear(formatInteger(known.length - above.length - below.length, locale)),
    ] },
    {
      block: 'table', small: true,
      columns: [
        { label: resultsTexts[locale].columns.criterion, width: '1.7fr' },
        { label: columns.profile, width: '0.9fr' },
        { label: columns.mean, width: '48pt', align: 'right' },
        { label: columns.interval, width: '74pt', align: 'right' },
        { label: columns.quartiles, width: '74pt', align: 'right' },
        { label: columns.cell, width: '42pt', align: 'right' },
      ],
      rows: lines.map(({ criterion, quoted }): Cell[] => {
        const figure = quoted?.figure;
        return [
          outOf(part, criterion.id) ? `${criterion.label[locale]}\n${t.outShort}` : criterion.label[locale],
          { bar: figure?.mean ?? null, peer: figure?.quartiles?.[1] ?? null, indicative: false },
          figure ? { strong: formatScore(figure.mean, locale) } : none, figure?.interval ? between(...figure.interval) : none,
          figure?.quartiles ? between(figure.quartiles[0], figure.quartiles[2]) : none, quoted ? cellMark(quoted.code).trim() : '',
        ];
      }),
    },
  ];
}

/** Each criterion under its determinant, two a page. */
export function criteriaSections(part: Part): Block[] {
  const { model, locale } = part;
  return determinants.flatMap((determinant): Block[] => {
    const own = model.edition.criteria.filter((criterion) => criterion.determinant === determinant);
    return [
      { block: 'page' },
      { block: 'h1', text: determinantTexts[locale][determinant], lead: methodTexts[locale].determinants[determinant] },
      ...own.flatMap((criterion, i): Block[] => [...(i > 0 && i % 2 === 0 ? [{ block: 'page' } satisfies Block] : []), ...criterionSection(part, criterion)]),
    ];
  });
}

function criterionSection(part: Part, { id, label, weight }: Criterion): Block[] {
  const { model, cells, locale } = part;
  const t = findingsTexts[locale].criteria;
  const own = model.edition.indicators.filter(({ criterion }) => criterion === id);
  const measuredIn = channels.filter((channel) => own.some((indicator) => indicator.channel === channel)).map((channel) => channelTexts[locale][channel].toLocaleLowerCase(locale));
  const out = outOf(part, id);
  const about = [t.measured(measuredIn.join(', '), formatInteger(own.length, locale), String(weight)), ...(out ? [t.outOfRankings] : [])].join(' ');
  const quoted = cells.figure(wholePanelId, 'criteria', id);
  if (!quoted) return [{ block: 'h2', text: label[locale] }, { block: 'note', text: about }, { block: 'text', text: figureTexts[locale].noPeers }];
  return figureSection(part, 'criteria', id, { label: label[locale], quoted }, about);
}

/** Two people code it too differently to compare bodies by it. */
const outOf = ({ model }: Part, id: string): boolean => model.release.outOfRankings.has(id);

/** Criteria against kinds of bodies. */
export function criteriaMatrix(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = findingsTexts[locale].criteria;
  const kinds = model.release.groups.filter(({ cut }) => cut === 'kind');
  if (kinds.length === 0) return [];
  const cell = (quoted: Quoted | null): MatrixCell => ({ value: quoted?.figure.mean ?? null, text: quoted ? formatScore(quoted.figure.mean, locale) : '–', ...(quoted ? { cell: quoted.code } : {}) });
  return [
    { block: 'page' },
    { block: 'h1', text: t.matrix, lead: t.matrixLead },
    {
      block: 'matrix', small: true, dense: true, corner: t.corner, columns: kinds.map((group) => groupLabel(group, model.edition, locale)), total: t.total, totals: null,
      rows: model.edition.criteria.map(({ id, label }) => ({
        label: outOf(part, id) ? `${label[locale]} *` : label[locale], cells: kinds.map((group) => cell(cells.figure(group.id, 'criteria', id))), total: cell(cells.figure(wholePanelId, 'criteria', id)),
      })),
      ...scaleOf(locale),
    },
    ...(model.edition.criteria.some(({ id }) => outOf(part, id)) ? [{ block: 'note', text: `* ${t.outOfRankings}` } satisfies Block] : []),
  ];
}
