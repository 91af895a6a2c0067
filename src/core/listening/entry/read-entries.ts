import { instantOfParis } from '../../calendar/paris-time.ts';
import type { ValueScale } from '../../opinions/exports/mapping.ts';
import { readMoment, readTime, type ReadMoment } from '../../opinions/exports/read-moment.ts';
import { stepOf } from '../../opinions/exports/value-scale.ts';
import type { Entry, EntryFault, EntryMapping, EntryRole, FaultyEntry } from './entry.ts';
import { textOfHtml } from './text-of-html.ts';

/** Longer texts are press articles, and told as faults. */
export const longestText = 8000;

/** Reads entries one after the other. `today`: what comes later is a fault. An empty line is null. */
export function entryReader({ columns, dayFirst, scale }: EntryMapping, { html, today }: { html: boolean; today: string }): (row: readonly string[], line: number) => Entry | FaultyEntry | null {
  const places = new Map(columns.map((role, place) => [role, place]));
  const alike = new Map<string, number>();
  const clean = (text: string) => (html ? textOfHtml(text) : text).replaceAll('\u0000', '').replaceAll(/\r\n?/g, '\n').trim();
  return (row, line) => {
    const cell = (role: EntryRole) => (row[places.get(role) ?? -1] ?? '').trim();
    if (row.every((one) => one.trim() === '')) return null;
    const fault = (code: EntryFault, role: EntryRole | null): FaultyEntry => ({ line, column: role === null ? null : (places.get(role) ?? null), value: role === null ? '' : cell(role), code });
    const moment = momentOf(cell('date'), dayFirst);
    if (!moment) return fault('import_date_unreadable', 'date');
    if (moment.date > today) return fault('import_date_future', 'date');
    const rating = scale && cell('rating') !== '' ? ratingOf(cell('rating'), scale) : null;
    if (scale && cell('rating') !== '' && rating === null) return fault('import_value_outside', 'rating');
    const [title, words, reply] = [clean(cell('title')), clean(cell('text')), clean(cell('reply'))];
    const text = title === '' || words.startsWith(title) ? words : words === '' ? title : `${withStop(title)}\n${words}`;
    if (text === '' && rating === null) return fault('import_line_empty', null);
    if (text.length > longestText || reply.length > longestText) return fault('mention_text_long', text.length > longestText ? 'text' : 'reply');
    const at = instantOf({ ...moment, minutes: moment.minutes ?? readTime(cell('time')) });
    const said = cell('id') === '' ? JSON.stringify([moment.date, rating, text]) : `id ${cell('id')}`;
    const before = alike.get(said) ?? 0;
    if (cell('id') === '') alike.set(said, before + 1);
    return {
      line, at, date: moment.date, author: cell('author') || null, rating, text, language: /^[a-z]{2}(?![a-z])/i.exec(cell('language'))?.[0].toLowerCase() ?? null, link: /^(https?|at):\/\//.test(cell('link')) ? cell('link') : null,
      reply: reply === '' ? null : { text: reply, at: replyTime(cell('reply_date'), dayFirst, at) }, identity: before === 0 ? said : `${said} ${before}`,
    };
  };
}

export const isFaultyEntry = (read: Entry | FaultyEntry): read is FaultyEntry => 'code' in read;

/** An opinion between 0 and 1 by a scale of figures, halves included, or of words; null for what is not on it. */
export function ratingOf(text: string, scale: ValueScale): number | null {
  const { figures, steps } = scale;
  if (!figures) {
    const step = stepOf(text, scale);
    return step === null ? null : step / (steps - 1);
  }
  const [, figure] = /^(\d+(?:[.,]\d+)?)\s*(?:\/\s*\d+|★|étoiles?|etoiles?|stars?)?$/i.exec(text.trim()) ?? [];
  if (figure === undefined) return null;
  const share = (Number.parseFloat(figure.replace(',', '.')) - figures.worst) / (figures.best - figures.worst);
  return share >= 0 && share <= 1 ? share : null;
}

/** A date as exports and feeds write it. */
const momentOf = (text: string, dayFirst: boolean): ReadMoment | null => readMoment(text.replace(/\s(?:GMT|UTC)$/, ' +00:00'), dayFirst);

const withStop = (title: string) => (/[.!?…:]$/.test(title) ? title : `${title}.`);

function instantOf({ date, minutes, instant }: ReadMoment): Date {
  if (instant !== null) return new Date(instant);
  const clock = minutes === null ? '12:00' : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return new Date(instantOfParis(`${date}T${clock}`) ?? `${date}T12:00:00Z`);
}

/** When an answer was given; never before what it answers, whose hour may be unknown. */
function replyTime(text: string, dayFirst: boolean, said: Date): Date | null {
  const moment = text === '' ? null : momentOf(text, dayFirst);
  const at = moment ? instantOf(moment) : null;
  return at && at < said ? said : at;
}
