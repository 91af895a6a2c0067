import { addDays } from '#core/calendar/date.ts';
import { editionStages, type Edition, type Stage } from '#capabilities/grids/index.ts';

export type CalendarEntryId = Stage['id'] | 'draw_commit' | 'draw_close' | 'draw_value' | 'draw_answers' | 'staff_notice' | 'wave_cut_off' | 'scoring';

/** One line of the calendar of an edition: a day, or days from the first to the last. */
export type CalendarEntry = Omit<Stage, 'id'> & { id: CalendarEntryId };

type Dated = Omit<CalendarEntry, 'state'>;

/**
 * Everything that an edition plans by date, in order, seen from `today`: its stages, the steps of the draw, and what
 * follows from them (the staff is told before a wave begins; review, scores and freeze lie between cut-off and publication).
 */
export function editionCalendar(edition: Edition, today: string): CalendarEntry[] {
  const entries = [...editionStages(edition, today), ...[...drawDays(edition), ...waveDays(edition), ...scoring(edition)].map((entry) => seenFrom(entry, today))];
  return entries.toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function seenFrom(entry: Dated, today: string): CalendarEntry {
  return { ...entry, state: today > entry.to ? 'done' : today < entry.from ? 'todo' : 'current' };
}

const day = (id: CalendarEntryId, on: string, wave: Dated['wave'] = null): Dated => ({ id, from: on, to: on, wave });

function drawDays({ draw }: Edition): Dated[] {
  return [day('draw_commit', draw.committed), day('draw_close', draw.closes), day('draw_value', draw.beacon.on), day('draw_answers', draw.announced)];
}

function waveDays({ waves, cut_off }: Edition): Dated[] {
  const several = waves.length > 1;
  return waves.flatMap(({ from, cut_off: own, label }) => [
    day('staff_notice', addDays(from, -1), several ? label : null),
    ...(own === cut_off ? [] : [day('wave_cut_off', own, label)]),
  ]);
}

function scoring({ cut_off, published }: Edition): Dated[] {
  const from = addDays(cut_off, 1);
  const to = addDays(published, -1);
  return from <= to ? [{ id: 'scoring', from, to, wave: null }] : [];
}
