import type { Locale } from '#core/shared/texts.ts';
import { determinantTexts } from '#capabilities/grids/index.ts';
import type { ReportModel } from '../report.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { drawn, figureTexts, figureView } from './figure-view.ts';

/** The twenty criteria in one table, in the order of their determinants. */
export function criteriaPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale];
  const { edition, score, peers } = model;
  const rows = edition.criteria.map(({ id, label, weight, determinant }): { cells: Cell[]; stands: string | null } => {
    const view = figureView(score.criteria[id], `criteria/${id}`, peers, locale);
    const shown = { term: label[locale], under: determinantTexts[locale][determinant] };
    const sign = view.stands ?? 'none';
    return {
      stands: view.stands,
      cells: [
        `${shown.term}\n${shown.under}`,
        String(weight),
        { bar: view.value ? drawn(view.value.value) : null, peer: view.peers?.mean ?? null, indicative: view.value?.indicative ?? false },
        view.value ? { strong: view.text } : view.text,
        view.interval,
        view.peerText,
        view.value?.indicative ? { sign: 'none', text: figureTexts[locale].indicative } : { sign, text: view.stands ? figureTexts[locale].stands[view.stands] : figureTexts[locale].notTested },
      ],
    };
  });
  const count = (side: string): number => rows.filter(({ stands }) => stands === side).length;
  return [
    { block: 'h1', text: t.criteria.title, lead: peers ? t.criteria.lead(count('above'), count('below')) : t.criteria.alone },
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.criterion, width: '1.6fr' },
        { label: t.columns.weight, width: '32pt', align: 'right' },
        { label: t.columns.profile, width: '1fr' },
        { label: t.columns.score, width: '40pt', align: 'right' },
        { label: t.columns.interval, width: '76pt', align: 'right' },
        { label: t.columns.peers, width: '36pt', align: 'right' },
        { label: t.columns.reading, width: '72pt' },
      ],
      rows: rows.map(({ cells }) => cells),
    },
    { block: 'note', text: t.criteria.note },
  ];
}
