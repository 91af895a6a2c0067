import { instantOfParis } from '#core/calendar/paris-time.ts';
import { isIsoDate } from '#core/calendar/date.ts';
import type { Emptiness } from '#core/questionnaire/types.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { Cell } from '#platform/files/cell.ts';

/** How people write in spreadsheets, in French and in English. Every reader gives null for what it cannot read. */

/** A cell as text; what a spreadsheet took for a number is written without exponent. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return cell.trim();
}

const yesWords = new Set(['oui', 'yes', 'o', 'y', '1', 'vrai', 'true']);
const noWords = new Set(['non', 'no', 'n', '0', 'faux', 'false']);

export function readYesNo(text: string): boolean | null {
  const word = plainText(text);
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : null;
}

const reasonWords: Record<Emptiness, readonly string[]> = {
  not_applicable: ['na', 'n a', 'non applicable', 'not applicable', 'sans objet', 'so', 'not_applicable'],
  not_reached: ['nr', 'non atteint', 'non atteinte', 'not reached', 'non joignable', 'not_reached'],
  missing: ['manquant', 'manquante', 'missing', 'nsp', 'ne sait pas', 'ne se prononce pas', 'don t know', 'inconnu', 'unknown'],
};
const reasons = new Map(Object.entries(reasonWords).flatMap(([reason, words]) => words.map((word) => [plainText(word), reason])));

/** Why a cell says that there is no answer. */
export function readReason(text: string): Emptiness | null {
  if (text === '?' || text === '-' || text === '–' || text === '—') return 'missing';
  const found = reasons.get(plainText(text));
  return found === 'not_applicable' || found === 'not_reached' || found === 'missing' ? found : null;
}

/** A number as people write it: decimal comma or point, thousands with spaces of any width. Never negative. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export interface ReadDate {
  date: string;
  /** 'HH:MM' when the cell says it. */
  time: string | null;
}

const dayFirst = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** A date, day before month, with a time after it or not: `15/04/2026`, `15.4.26 10h30`, `2026-04-15 10:30`. */
export function readDate(text: string): ReadDate | null {
  const [, day = '', rest = ''] = /^(.*?)(?:[T ]+(?:à\s*|at\s*)?(\d{1,2}\s*[:h].*))?$/i.exec(text.trim()) ?? [];
  const time = rest === '' ? null : readTime(rest);
  if (rest !== '' && time === null) return null;
  const date = civilDateOf(day.trim());
  return date === null ? null : { date, time };
}

function civilDateOf(text: string): string | null {
  const [, year, month, day] = yearFirst.exec(text) ?? reordered(dayFirst.exec(text));
  if (!year || !month || !day) return null;
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

function reordered(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? [match[0], match[3], match[2], match[1]] : [];
}

/** A time of day: `10:30`, `10h30`, `10 h`, `10:30:00`. Gives 'HH:MM'. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})\s*[:h]\s*(\d{2})?(?::\d{2})?$/i.exec(text.trim());
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

// An hour within everybody's opening times, where a file gives the day alone.
const noon = '12:00';

/** The instant of a contact; null in the face of a date that does not exist. */
export function instantOf({ date, time }: ReadDate): string | null {
  return instantOfParis(`${date}T${time ?? noon}`);
}

/** A number which a spreadsheet has shortened for want of room: its last digits are lost. */
export function isRounded(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/i.test(text.trim());
}
