import { formatDateTime } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { eventsBefore, type EventFilter, type EventLine } from '#platform/events/read-events.ts';
import type { Cell } from '#platform/files/cell.ts';
import { streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { eventDetail, eventTitle } from './journal.texts.ts';
import { operationEvents } from './operations.events.ts';
import { operationsTexts } from './operations.texts.ts';

const rowsAtATime = 500;

export interface JournalExport {
  filter: EventFilter;
  format: RowFormat;
  /** Words for roles, for the details of facts. */
  roles: Readonly<Record<string, string>>;
}

/** Opens an export of the journal as the filter lets it through, and notes who took it. */
export async function openJournalExport(ctx: Ctx, run: RunStep, request: JournalExport): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  const { format } = request;
  await ctx.record({ name: operationEvents.journalExported, subjectType: 'journal', subjectId: 'journal', payload: { format } });
  const t = operationsTexts[ctx.locale];
  const source = { name: t.journalTitle, headings: t.journalExportColumns, rows: linesOf(run, request, ctx.locale) };
  return { body: streamRows(format, source, ctx.locale), fileName: `parvis-journal-${ctx.clock.today()}.${format}` };
}

async function* linesOf(run: RunStep, { filter, roles }: JournalExport, locale: Locale): AsyncGenerator<Cell[]> {
  let before: string | null = null;
  for (;;) {
    const until: string | null = before;
    const events: EventLine[] = await run((ctx) => eventsBefore(ctx.db, filter, until, rowsAtATime));
    for (const event of events) yield lineOf(event, roles, locale);
    const last = events.at(-1);
    if (!last || events.length < rowsAtATime) return;
    before = last.id;
  }
}

function lineOf(event: EventLine, roles: Readonly<Record<string, string>>, locale: Locale): Cell[] {
  return [
    formatDateTime(event.occurred_at, locale), eventTitle(event.name, locale), event.name, event.subject_name ?? '', eventDetail(event.payload, locale, roles),
    event.actor_name ?? operationsTexts[locale].system, event.organisation_name ?? '', event.edition_id ?? '', event.subject_type, event.subject_id,
  ];
}
