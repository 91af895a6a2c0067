import { mirrorTexts, mirrorView, type Spot } from '#capabilities/mirror/index.ts';
import { voices } from '#core/mirror/voices.ts';
import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { ReportModel } from '../report.ts';
import type { Block, LaneBlockGroup } from './blocks.ts';
import { drawn } from './figure-view.ts';

/** Rows of one drawing, which is never parted. */
const rowsOfDrawing = 12;

/** The three voices on every criterion, as the page of the space shows them; nothing where agents were not heard. */
export function mirrorPart({ mirror, organisation }: ReportModel, locale: Locale): Block[] {
  if (!mirror?.speaks.believed) return [];
  const t = mirrorTexts[locale];
  const view = mirrorView(mirror, { locale, organisationId: organisation.id });
  const told = [{ title: t.strengths, spots: view.strengths }, { title: t.divided, spots: view.divided }, { title: t.users, spots: view.users }].filter(({ spots }) => spots.length > 0);
  const drawings = inDrawings(view.groups.map((group): LaneBlockGroup => ({ label: group.label, rows: group.rows.map((row) => laneRow(row, locale)) })));
  return [
    { block: 'page' },
    { block: 'h1', text: t.report.title, lead: t.report.lead },
    { block: 'text', text: view.verdict },
    ...(view.compares ? [{ block: 'h2' as const, text: view.spots.length > 0 ? t.spots : t.noSpot }, ...(view.spots.length > 0 ? [ranked(view.spots)] : [{ block: 'text' as const, text: t.noSpotText }])] : []),
    ...told.flatMap(({ title, spots }): Block[] => [{ block: 'h2', text: title }, ranked(spots)]),
    { block: 'h2', text: t.sources },
    { block: 'terms', items: [...view.sources.map(({ title, about, text }) => ({ term: `${title} ${about}`, text })), ...view.missing.map(({ title, text }) => ({ term: title, text }))] },
    { block: 'page' },
    { block: 'h2', text: t.chart },
    ...drawings.map((groups): Block => ({ block: 'lanes', alt: t.alt(rowsInWords(groups, locale)), caption: t.report.caption, axis: t.report.axis, groups })),
    { block: 'list', items: t.howItems, tight: true },
    { block: 'note', text: t.report.more },
  ];
}

const ranked = (spots: readonly Spot[]): Block => ({ block: 'ranked', items: spots.map(({ name, sentence, scores, points }) => ({ title: name, text: `${sentence} ${scores}.`, side: points })) });

type ViewRow = ReturnType<typeof mirrorView>['groups'][number]['rows'][number];

function laneRow({ label, note, tone, band, values }: ViewRow, locale: Locale): LaneBlockGroup['rows'][number] {
  return {
    label, note: note ?? null, tone: tone ?? 'neutral', band: band ? { from: drawn(band.from), to: drawn(band.to) } : null,
    values: values.map((one) => (one.value === null ? { value: null, text: one.emptyText } : { value: drawn(one.value), low: drawn(one.low), high: drawn(one.high), few: one.few === true, text: formatScore(one.value, locale) })),
  };
}

/** Every figure of a drawing, for those who do not see it. */
function rowsInWords(groups: readonly LaneBlockGroup[], locale: Locale): string {
  const t = mirrorTexts[locale];
  return groups.flatMap(({ rows }) => rows).map(({ label, note, values }) =>
    t.report.row(label, values.flatMap((one, i) => { const voice = voices[i]; return voice && one.value !== null ? [t.score(t.who[voice], one.text)] : []; }).join(', '), note ?? '')).join(' ');
}

/** Groups kept whole, as many as one drawing holds. */
function inDrawings(groups: readonly LaneBlockGroup[]): LaneBlockGroup[][] {
  const drawings: LaneBlockGroup[][] = [];
  for (const group of groups) {
    const last = drawings.at(-1);
    if (last && [...last, group].reduce((rows, one) => rows + one.rows.length, 0) <= rowsOfDrawing) last.push(group);
    else drawings.push([group]);
  }
  return drawings;
}
