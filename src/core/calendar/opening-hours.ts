import { FULL_WEEK, type OpeningTimes, type TimeRange } from './opening.ts';

/** A span of one day on which the public is received: 'HH:MM' to 'HH:MM', the end at most '24:00'. */
export interface Span {
  from: string;
  to: string;
}

export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayName = (typeof weekdayNames)[number];

/** Opening hours of an ordinary week; a day that is absent or empty is closed. No day at all: not declared. */
export type OpeningHours = Partial<Record<WeekdayName, Span[]>>;

/** Most spans a day has: a morning and an afternoon. */
export const mostSpans = 2;

export type HoursFault = 'hours_invalid' | 'hours_order' | 'hours_overlap' | 'hours_too_many';
export type ReadHours = { spans: Span[] } | { fault: HoursFault };

const time = String.raw`(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?\s*(am|pm)?`;
const range = new RegExp(String.raw`(?<![\d:h.])${time}\s*-\s*${time}(?![\d:h])`, 'g');
const closedWords = /^(ferme|closed|-|neant|x)$/;

/**
 * The hours of one day as somebody typed them: "8h30-12h, 13h30-17h", "9:00 à 12:00 et 14:00 à 18:00",
 * "9am-5pm", "fermé". Empty text is a closed day too. At most `mostSpans`, in order, without overlap.
 */
export function readDayHours(text: string): ReadHours {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (plain === '' || closedWords.test(plain)) return { spans: [] };
  const dashed = plain.replace(/[–—−]|\b(a|to|until|jusqu'a)\b/g, '-').replace(/^de /, '').replace(/([,;]|\bet\b|\band\b|\bpuis\b|\/) ?(de )?/g, ' , ');
  const found = [...dashed.matchAll(range)];
  if (found.length === 0 || dashed.replace(range, '').replace(/[\s,]/g, '') !== '') return { fault: 'hours_invalid' };
  const spans = found.flatMap(spanOf);
  if (spans.length < found.length) return { fault: 'hours_invalid' };
  return checked(spans);
}

function spanOf([, h1, m1, half1, h2, m2, half2]: RegExpMatchArray): Span[] {
  const from = timeOf(h1, m1, half1);
  const to = timeOf(h2, m2, half2);
  return from === null || to === null || from === '24:00' ? [] : [{ from, to }];
}

/** 'HH:MM' of hours, minutes and am/pm; null beyond 24:00. */
function timeOf(hours = '', minutes = '00', half: string | undefined = undefined): string | null {
  const given = Number(hours);
  if (half && (given < 1 || given > 12)) return null;
  const h = half ? (given % 12) + (half === 'pm' ? 12 : 0) : given;
  const m = Number(minutes);
  if (m > 59 || h * 60 + m > 24 * 60) return null;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

function checked(spans: Span[]): ReadHours {
  if (spans.some(({ from, to }) => from >= to)) return { fault: 'hours_order' };
  if (spans.length > mostSpans) return { fault: 'hours_too_many' };
  const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (sorted.some(({ from }, i) => i > 0 && from < (sorted[i - 1]?.to ?? ''))) return { fault: 'hours_overlap' };
  return { spans: sorted };
}

/** The hours of one day in a line, as `readDayHours` reads them back: "8h30-12h, 13h30-17h"; empty when closed. */
export function writeDayHours(spans: readonly Span[], locale: 'fr' | 'en' = 'fr'): string {
  return spans.map(({ from, to }) => `${writeTime(from, locale)}-${writeTime(to, locale)}`).join(', ');
}

function writeTime(at: string, locale: 'fr' | 'en'): string {
  const [hours = '', minutes = ''] = at.split(':');
  if (locale === 'en') return `${Number(hours)}:${minutes}`;
  return `${Number(hours)}h${minutes === '00' ? '' : minutes}`;
}

/** Whether any day was declared: before that, nothing is known. */
export function areDeclared(hours: OpeningHours): boolean {
  return weekdayNames.some((day) => (hours[day] ?? []).length > 0);
}

/** The same hours by ISO weekday in minutes, as planning reads them. Nothing declared: `FULL_WEEK`. */
export function openingTimes(hours: OpeningHours): OpeningTimes {
  if (!areDeclared(hours)) return FULL_WEEK;
  return Object.fromEntries(weekdayNames.map((day, i) => [i + 1, (hours[day] ?? []).map(({ from, to }): TimeRange => [minutesOf(from), minutesOf(to)])]));
}

function minutesOf(at: string): number {
  const [hours = '', minutes = ''] = at.split(':');
  return Number(hours) * 60 + Number(minutes);
}
