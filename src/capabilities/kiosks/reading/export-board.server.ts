import { siteNames } from '#capabilities/organisations/index.server.ts';
import { localClock } from '#core/calendar/local-clock.ts';
import { cleaned } from '#core/opinions/rollup.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, rowMediaTypes, streamRows, type RowSource } from '#platform/files/row-stream.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { boardTexts } from './board.texts.ts';
import type { ReadingOf } from './board-place.ts';
import { dayCellsOf, type DayCellOfPoint } from './day-cells.queries.server.ts';
import { exportTexts } from './export.texts.ts';
import { opinionsAfter, type AfterOpinion, type ListedOpinion } from './opinion-list.queries.server.ts';
import { questionWords, type QuestionWords } from './question-words.server.ts';

export const exportedTables = ['opinions', 'figures'] as const;
type ExportedTable = (typeof exportedTables)[number];

const opinionsATime = 1_000;

/** What lines are written with. */
interface Known {
  locale: Locale;
  words: QuestionWords;
  siteName: (id: string) => string;
}

/** The opinions of a place and period, or its figures by day, as a table that is read slice by slice while it is sent. Throws `not_found`. */
export async function exportBoard(ctx: Ctx, run: RunStep, table: ExportedTable, of: ReadingOf): Promise<RowSource> {
  const { organisationId, siteId, pointId } = of.place;
  const points = (await pointsOf(ctx.db, organisationId)).filter((point) => (!siteId || point.siteId === siteId) && (!pointId || point.id === pointId));
  const sites = new Map((await siteNames(ctx.db, [organisationId])).map(({ id, name }) => [id, name]));
  if ((pointId && points.length === 0) || (siteId && !sites.has(siteId))) throw problem('not_found');
  const known: Known = { locale: ctx.locale, words: await questionWords(ctx, organisationId), siteName: (id) => sites.get(id) ?? '' };
  const t = exportTexts[ctx.locale];
  return table === 'opinions'
    ? { name: t.opinions, headings: t.opinionColumns, rows: opinionLines(run, points, of, known) }
    : { name: t.figures, headings: t.figureColumns, rows: figureLines(run, points, of, known) };
}

/** The same as a file that is sent while it is read. Throws `not_found`, also for a table that is none. */
export async function boardFile(ctx: Ctx, run: RunStep, asked: { table: string | undefined; format: string | null }, of: ReadingOf): Promise<{ body: ReadableStream<Uint8Array>; fileName: string; mediaType: string }> {
  const table = exportedTables.find((one) => one === asked.table);
  if (!table) throw problem('not_found');
  const format = rowFormats.find((one) => one === asked.format) ?? 'csv';
  const source = await exportBoard(ctx, run, table, of);
  return { body: streamRows(format, source, ctx.locale), fileName: `parvis-${source.name}-${of.period.from}-${of.period.to}.${format}`, mediaType: rowMediaTypes[format] };
}

async function* opinionLines(run: RunStep, points: readonly CollectionPoint[], of: ReadingOf, known: Known): AsyncGenerator<Cell[]> {
  for (const point of points) {
    const clock = localClock(point.timeZone);
    for (let after: AfterOpinion | null = null; ;) {
      const since: AfterOpinion | null = after;
      const opinions: ListedOpinion[] = await run(({ db }) => opinionsAfter(db, { ...of, place: { ...of.place, pointId: point.id } }, since, opinionsATime));
      for (const opinion of opinions) yield opinionLine(opinion, point, clock(opinion.givenAt.getTime()).minute, known);
      const last = opinions.at(-1);
      if (!last || opinions.length < opinionsATime) break;
      after = last;
    }
  }
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function opinionLine(opinion: ListedOpinion, point: CollectionPoint, minute: number, { locale, words, siteName }: Known): Cell[] {
  const { id, visit, day, source, question, criterion, value, steps, score, reasons, ageBand, need, marks } = opinion;
  return [
    id, visit, day, `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`, siteName(opinion.siteId), point.name, boardTexts[locale].sources[source], words.label(question), question, criterion ?? '',
    words.steps(question, steps)[value] ?? '', value, steps, score, reasons.map((reason) => words.reason(question, reason)).join(', '), ageBand ?? '', need ?? '', marks.join(', '),
  ];
}

async function* figureLines(run: RunStep, points: readonly CollectionPoint[], of: ReadingOf, known: Known): AsyncGenerator<Cell[]> {
  for (const point of points) {
    const cells = await run(({ db }) => dayCellsOf(db, { ...of, place: { ...of.place, siteId: point.siteId, pointId: point.id } }));
    for (const cell of cells) yield figureLine(cell, point, known);
  }
}

function figureLine(cell: DayCellOfPoint, point: CollectionPoint, { locale, words, siteName }: Known): Cell[] {
  const { all, marked } = cell;
  const kept = cleaned(cell);
  return [
    cell.day, siteName(point.siteId), point.name, boardTexts[locale].sources[cell.source], words.label(cell.question), cell.question, cell.criterion, cell.steps,
    all.n, all.total, all.squares, all.histogram.join(' '), marked.n, marked.total, marked.squares, marked.histogram.join(' '), kept.n > 0 ? Math.round((100 * kept.total) / kept.n) / 100 : '',
  ];
}
