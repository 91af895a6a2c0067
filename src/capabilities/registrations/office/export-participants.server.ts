import { formatShortDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, streamRows, type RowFormat, type RowSource } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/context.ts';
import { editionById } from '../open-edition.server.ts';
import { registrationEvents } from '../registrations.events.ts';
import { participantsTexts } from './participants.texts.ts';
import { everyRegistration, participantRowsAfter, type ListFilter, type ParticipantRow } from './participants.queries.server.ts';

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
  await ctx.record({ name: registrationEvents.exported, subjectType: 'edition', subjectId: edition.id, editionId: edition.id, payload: { format, state: filter.state, ...(filter.ids ? { chosen: filter.ids.length } : {}) } });
  const body = streamRows(format, participantTable(run, filter, edition, ctx.locale), ctx.locale);
  return { body, fileName: `parvis-${edition.id}-participants-${ctx.clock.today()}.${format}` };
}

/** The same for every registration of an edition, as a table to write. */
export async function exportEveryParticipant(ctx: Ctx, run: RunStep, edition: Edition, locale: Locale): Promise<RowSource> {
  await ctx.record({ name: registrationEvents.exported, subjectType: 'edition', subjectId: edition.id, editionId: edition.id, payload: { state: 'all' } });
  return participantTable(run, everyRegistration(edition.id), edition, locale);
}

/**
 * The participants that a filter lets through, as a table that is written while it is read: `run` opens a short
 * transaction for each slice, so memory stays flat however many there are.
 */
function participantTable(run: RunStep, filter: ListFilter, edition: Edition, locale: Locale): RowSource {
  const t = participantsTexts[locale];
  return { name: t.title, headings: t.exportColumns, rows: linesOf(run, filter, edition, locale) };
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
    row.totalCents / 100, row.quoteNeeded ? t.yes : t.no, row.ordered ? t.orderStates[row.ordered] : '', row.certified ? t.yes : t.no, row.newcomer ? t.yes : t.no,
    formatShortDate(row.submittedAt, locale), row.referentName ?? '', row.referentEmail ?? '',
  ];
}
