import { determinantTexts } from '#capabilities/grids/index.ts';
import type { Span } from '#capabilities/lived/index.server.ts';
import { voices } from '#core/mirror/voices.ts';
import type { MirroredCriterion } from '#core/mirror/mirror.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, rowMediaTypes, streamRows, type RowSource } from '#platform/files/row-stream.ts';
import { exportTexts } from './export.texts.ts';
import { criterionName } from './mirror-view.ts';
import { sentenceOf } from './mirror-words.ts';
import { mirrorTexts } from './mirror.texts.ts';
import { readMirror, type Mirror } from './read-mirror.server.ts';

interface MirrorAsked {
  organisationId: string;
  span?: Span | undefined;
}

/** The mirror as a table: of the body, then of each site, a line a criterion. */
export async function mirrorRows(ctx: Ctx, asked: MirrorAsked): Promise<RowSource> {
  const mirror = await readMirror(ctx, asked);
  const lines = [...mirror.criteria.map((one) => lineOf('', one, mirror, ctx.locale)), ...mirror.sites.flatMap(({ name, criteria }) => criteria.map((one) => lineOf(name, one, mirror, ctx.locale)))];
  return { name: mirrorTexts[ctx.locale].file, headings: exportTexts[ctx.locale].columns, rows: eachOf(lines) };
}

/** The same as a file. */
export async function mirrorFile(ctx: Ctx, asked: MirrorAsked & { format: string | null }): Promise<{ body: ReadableStream<Uint8Array>; fileName: string; mediaType: string }> {
  const format = rowFormats.find((one) => one === asked.format) ?? 'csv';
  const source = await mirrorRows(ctx, asked);
  return { body: streamRows(format, source, ctx.locale), fileName: `parvis-${source.name}.${format}`, mediaType: rowMediaTypes[format] };
}

async function* eachOf(lines: readonly Cell[][]): AsyncGenerator<Cell[]> {
  yield* lines;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function lineOf(site: string, one: MirroredCriterion, mirror: Mirror, locale: Locale): Cell[] {
  const determinant = mirror.edition.criteria.find(({ id }) => id === one.criterion)?.determinant;
  return [
    site, determinant ? determinantTexts[locale][determinant] : '', one.criterion, criterionName(mirror, one.criterion, locale),
    ...voices.flatMap((voice): Cell[] => { const own = one.voices[voice]; return own ? [rounded(own.score), rounded(own.low), rounded(own.high), own.n, own.estimate !== null] : ['', '', '', '', '']; }),
    one.size === null ? '' : rounded(one.size), mirrorTexts[locale].readings[one.reading.kind], sentenceOf(one, locale),
  ];
}
