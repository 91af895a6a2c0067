import { createHash } from 'node:crypto';
import { localClock } from '#core/calendar/local-clock.ts';
import type { ReadLine } from '#core/opinions/exports/read-lines.ts';
import { uuidv7 } from '#platform/ids.ts';

/** An answer or a comment of a line, before it is known under which id it is new. */
export interface ImportedItem {
  line: ReadLine;
  at: Date;
  /** Null for the comment. */
  answer: ReadLine['answers'][number] | null;
}

const noon = 12 * 60;

/** When a line was given: as its text says, in the time zone of the point; at noon where no time is said. */
export function instantOf({ date, minutes, instant }: Pick<ReadLine, 'date' | 'minutes' | 'instant'>, timeZone: string): Date {
  if (instant !== null) return new Date(instant);
  const wanted = Date.parse(`${date}T00:00:00Z`) + (minutes ?? noon) * 60_000;
  const shown = (at: number) => { const { date: day, minute } = localClock(timeZone)(at); return Date.parse(`${day}T00:00:00Z`) + minute * 60_000; };
  const first = wanted - (shown(wanted) - wanted);
  return new Date(first - (shown(first) - wanted));
}

export function itemsOf(line: ReadLine, timeZone: string): ImportedItem[] {
  const at = instantOf(line, timeZone);
  return [...line.answers.map((answer): ImportedItem => ({ line, at, answer })), ...(line.comment === null ? [] : [{ line, at, answer: null }])];
}

/**
 * The id that follows from what was said, where and when: the same file again meets its own rows. `round`: one more for each
 * import that was taken back with it.
 */
export function importedId(organisationId: string, { line, at, answer }: ImportedItem, round: number): string {
  const said = ['import', organisationId, line.pointId, line.identity, answer?.question ?? 'comment', round].join('\u001f');
  return uuidv7(at, createHash('sha256').update(said).digest());
}

/** Opinions of one line are of one visit. */
export const importedVisit = (organisationId: string, { line, at }: ImportedItem): string =>
  uuidv7(at, createHash('sha256').update(['import visit', organisationId, line.pointId, line.identity].join('\u001f')).digest());
