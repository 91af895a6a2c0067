import { formatShortDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/context.ts';
import { editionById } from '../open-edition.server.ts';
import { registrationEvents } from '../registrations.events.ts';
import { participantsTexts } from './participants.texts.ts';
import { participantRowsAfter, type ListFilter, type ParticipantRow } from './participants.queries.server.ts';

export const exportFormats = rowFormats;

const rowsAtATime = 500;

/**
 * Opens an export of the participants that a filter lets through, and notes in the journal who took it: it holds
 * contacts. Throws `edition_unknown`.
 */
export async function openExport(
  ctx: Ctx,
  run: RunStep,
  request: { filter: ListFilter; format: RowFormat },
): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  const { filter, format } = request;
  const edition = editionById(ctx, filter.edition);
  await ctx.record({ name: registrationEvents.exported, subjectType: 'edition', subjectId: edition.id, editionId: edition.id, payload: { format, state: filter.state } });
  const body = exportParticipants(run, { filter, edition, format, locale: ctx.locale });
  return { body, fileName: `parvis-${edition.id}-participants-${ctx.clock.today()}.${format}` };
}

/**
 * The participants that a filter lets through, as a spreadsheet that is written while it is read: `run` opens a short
 * transaction for each slice, so memory stays flat however many there are. Formulas in names are made harmless.
 */
function exportParticipants(
  run: RunStep,
  request: { filter: ListFilter; edition: Edition; format: RowFormat; locale: Locale },
): ReadableStream<Uint8Array> {
  const { filter, edition, format, locale } = request;
  const t = participantsTexts[locale];
  const rows = linesOf(run, filter, edition, locale);
  return streamRows(format, { name: t.title, headings: t.exportColumns, rows }, locale);
}

async function* linesOf(run: RunStep, filter: ListFilter, edition: Edition, locale: Locale): AsyncGenerator<Cell[]> {
  let after: { name: string; id: string } | null = null;
  for (;;) {
    const since: typeof after = after;
    const rows: ParticipantRow[] = await run((ctx) => participantRowsAfter(ctx.db, filter, since, rowsAtATime));
    for (const row of rows) yield lineOf(row, edition, locale);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtATime) return;
    after = { name: last.name, id: last.id };
  }
}

function lineOf(row: ParticipantRow, edition: Edition, locale: Locale): Cell[] {
  const t = participantsTexts[locale];
  const label = (among: readonly { id: string; label: Record<Locale, string> }[], id: string) => among.find((one) => one.id === id)?.label[locale] ?? id;
  return [
    row.reference, row.name, row.siren ?? '', label(edition.kinds, row.kind), row.departmentCode ?? '', row.population ?? '',
    row.stratum === 'all' ? t.allSizes : label(edition.strata, row.stratum), label(edition.prices.formulas, row.formula), t.states[row.state], row.sites,
    row.totalCents / 100, row.quoteNeeded ? t.yes : t.no, row.certified ? t.yes : t.no, row.newcomer ? t.yes : t.no,
    formatShortDate(row.submittedAt, locale), row.referentName ?? '', row.referentEmail ?? '',
  ];
}
