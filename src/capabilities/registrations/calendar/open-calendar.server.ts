import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { allEditions, editionById, openEdition } from '../open-edition.server.ts';
import { calendarFile } from './calendar-file.server.ts';
import { editionCalendar, type CalendarEntry } from './edition-calendar.ts';

export interface CalendarOfEdition {
  edition: Pick<Edition, 'id' | 'label'>;
  editions: Pick<Edition, 'id' | 'label'>[];
  today: string;
  entries: CalendarEntry[];
}

/** The calendar of the edition asked for, else of the one open to sign-up, else of the latest. Throws `edition_unknown`. */
export function openCalendar(ctx: Ctx, asked: string | null): CalendarOfEdition {
  const edition = editionFor(ctx, asked);
  const today = ctx.clock.today();
  const named = ({ id, label }: Edition) => ({ id, label });
  return { edition: named(edition), editions: allEditions(ctx).map(named), today, entries: editionCalendar(edition, today) };
}

/** The same as an iCalendar file. */
export function downloadCalendar(ctx: Ctx, asked: string | null): { name: string; text: string } {
  const edition = editionFor(ctx, asked);
  return { name: `parvis-${edition.id}.ics`, text: calendarFile(edition, ctx.clock.today(), ctx.locale, ctx.clock.now(), ctx.settings.origin) };
}

function editionFor(ctx: Ctx, asked: string | null): Edition {
  return editionById(ctx, asked ?? openEdition(ctx)?.id ?? allEditions(ctx)[0]?.id ?? '');
}
