import type { Locale } from '#core/shared/texts.ts';
import type { Meeting, MeetingSession, MeetingWords, SessionWords } from './meeting.ts';

/** What is said of a meeting in a language, or in French where nobody translated it. */
export const meetingWords = ({ content }: Pick<Meeting, 'content'>, locale: Locale): MeetingWords => content[locale] ?? content.fr;

export const sessionWords = ({ content }: Pick<MeetingSession, 'content'>, locale: Locale): SessionWords => content[locale] ?? content.fr;

/** The day and the hour at which it begins, by the clock of the place: `mardi 24 novembre 2026 à 09:00`. */
export const whenWords = ({ startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(startsAt));
