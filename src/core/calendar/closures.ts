import { isIsoDate, type DateRange } from './date.ts';

/** Most closures a site declares. */
export const mostClosures = 20;

export type ReadClosures = { closures: DateRange[] } | { fault: 'closure_invalid' | 'closure_order' | 'closures_too_many'; line: string };

const day = String.raw`(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})`;
const oneLine = new RegExp(String.raw`^(?:du )?${day}(?: ?(?:-|–|—|\bau\b|\bto\b|\buntil\b) ?${day})?$`, 'i');

/**
 * Periods without public as somebody typed them, one a line: "24/12/2026 - 02/01/2027", "du 01/08/2027 au 15/08/2027",
 * "14/07/2027". In order, both ends included. `line` of a fault is what could not be read.
 */
export function readClosures(text: string): ReadClosures {
  const lines = text.split(/[\n;]/).map((line) => line.replace(/[\s\u00a0\u202f]+/g, ' ').trim()).filter(Boolean);
  const closures: DateRange[] = [];
  for (const line of lines) {
    const [, first = '', last = first] = oneLine.exec(line) ?? [];
    const from = isoOf(first);
    const to = isoOf(last);
    if (from === null || to === null) return { fault: 'closure_invalid', line };
    if (from > to) return { fault: 'closure_order', line };
    closures.push({ from, to });
  }
  if (closures.length > mostClosures) return { fault: 'closures_too_many', line: lines.at(-1) ?? '' };
  return { closures: closures.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) };
}

function isoOf(typed: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed;
  return isIsoDate(iso) ? iso : null;
}

/** Closures as `readClosures` reads them back, one a line. */
export function writeClosures(closures: readonly DateRange[]): string {
  return closures.map(({ from, to }) => (from === to ? dayOf(from) : `${dayOf(from)} - ${dayOf(to)}`)).join('\n');
}

function dayOf(iso: string): string {
  return iso.split('-').toReversed().join('/');
}
