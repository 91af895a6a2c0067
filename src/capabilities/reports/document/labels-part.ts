import { formatDecimal, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { readinessTexts, type FrameworkReadiness } from '#capabilities/improvement/index.ts';
import type { ReportModel } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import type { Block, Cell, CoverageRow } from './blocks.ts';
import { figureTexts } from './figure-view.ts';
import { heights, rowsThatFit } from './page-room.ts';

type Coverage = CoverageRow['parts'][number]['state'];
const states: readonly Coverage[] = ['met', 'unsure', 'unmet', 'unproved', 'unseen'];
/** Room of the commitments that are listed one by one, on this page and the next; points. */
const detailRoom = 1130;

/** How far the barometer shows the body to be from each quality reference: an indication, never more. */
export function labelsPart({ readiness }: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].labels;
  if (readiness.length === 0) return [];
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    coverageBlock(readiness, locale),
    { block: 'h2', text: t.close },
    { block: 'table', small: true, ...closingTable(readiness, locale) },
    { block: 'note', text: t.closeNote },
    { block: 'h2', text: t.details },
    { block: 'table', small: true, ...detailsTable(rowsThatFit(readiness, detailRoom, (one) => heights.title + totalOf(one) * heights.row), locale) },
  ];
}

function countsOf({ counts }: FrameworkReadiness): Record<Coverage, number> {
  return { met: counts.covered + counts.proved, unsure: counts.to_confirm, unmet: counts.failed, unproved: counts.proof_missing + counts.proof_stale, unseen: counts.not_measured };
}

const totalOf = ({ observable, others }: FrameworkReadiness): number => observable.length + others.length;

function coverageBlock(readiness: readonly FrameworkReadiness[], locale: Locale): Block {
  const t = furtherTexts[locale].labels;
  const words = readiness.map((framework) => {
    const { met, unsure, unmet, unproved, unseen } = countsOf(framework);
    return t.row(framework.framework.label[locale], String(met), String(unsure), String(unmet), String(unproved), String(unseen));
  });
  return {
    block: 'coverage', caption: t.caption, alt: t.alt(words.join(' ')), legend: states.map((state) => ({ state, text: t.states[state] })),
    rows: readiness.map((framework): CoverageRow => {
      const counts = countsOf(framework);
      return { label: framework.framework.label[locale], parts: states.map((state) => ({ state, count: counts[state] })), text: t.share(String(framework.share.kept), String(framework.share.all)) };
    }),
  };
}

function closingTable(readiness: readonly FrameworkReadiness[], locale: Locale) {
  const t = furtherTexts[locale].labels.closeColumns;
  return {
    columns: [
      { label: t.framework, width: '1fr' },
      { label: t.unmet, width: '64pt', align: 'right' as const },
      { label: t.unsure, width: '64pt', align: 'right' as const },
      { label: t.proofs, width: '84pt', align: 'right' as const },
      { label: t.days, width: '80pt', align: 'right' as const },
      { label: t.gain, width: '76pt', align: 'right' as const },
    ],
    rows: readiness.map((one): Cell[] => [
      one.framework.label[locale], String(countsOf(one).unmet), String(countsOf(one).unsure), String(countsOf(one).unproved), formatInteger(one.cost, locale), formatDecimal(one.gain, locale),
    ]),
  };
}

function detailsTable(readiness: readonly FrameworkReadiness[], locale: Locale) {
  const t = furtherTexts[locale].labels.detailColumns;
  const r = readinessTexts[locale];
  return {
    columns: [
      { label: t.commitment, width: '1fr' },
      { label: t.state, width: '90pt' },
      { label: t.points, width: '40pt', align: 'right' as const },
      { label: t.interval, width: '62pt', align: 'right' as const },
      { label: t.contacts, width: '46pt', align: 'right' as const },
      { label: t.answers, width: '48pt', align: 'right' as const },
    ],
    rows: readiness.flatMap(({ framework, observable, others }): Cell[][] => [
      [{ span: framework.label[locale] }],
      ...[...observable, ...others].map(({ commitment, state, evidence, indicative }): Cell[] => [
        commitment.label[locale], r.state[state], ...(evidence ? [
          formatScore(evidence.value, locale), indicative ? figureTexts[locale].indicative : figureTexts[locale].interval(formatScore(evidence.low, locale), formatScore(evidence.high, locale)),
          String(evidence.contacts), String(evidence.answers),
        ] : ['–', '–', '–', '–']),
      ]),
    ]),
  };
}
