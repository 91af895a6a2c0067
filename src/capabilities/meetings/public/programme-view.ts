import type { Locale } from '#core/shared/texts.ts';
import { sessionWords } from '../meeting-words.ts';
import type { Meeting, MeetingSession, SessionKind, Speaker } from '../meeting.ts';

export interface ProgrammeItem {
  id: string;
  kind: SessionKind;
  room: string;
  title: string;
  summary: string;
  speakers: Speaker[];
  /** `09:00 – 10:30`, by the clock of the place. */
  hours: string;
  datetime: string;
}

/** What begins at the same time on a day, side by side. */
export interface ProgrammeSlot {
  /** `09:00` */
  begins: string;
  items: ProgrammeItem[];
}

export interface ProgrammeDay {
  /** `mardi 24 novembre 2026` */
  day: string;
  slots: ProgrammeSlot[];
}

/** The programme by day and hour, as the clock of the place tells them. */
export function programmeView({ timeZone }: Pick<Meeting, 'timeZone'>, sessions: readonly MeetingSession[], locale: Locale): ProgrammeDay[] {
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const hour = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  const at = (format: Intl.DateTimeFormat, instant: string) => format.format(new Date(instant));
  const byDay = Map.groupBy(sessions, ({ startsAt }) => at(day, startsAt));
  return [...byDay].map(([name, ofDay]) => ({
    day: name,
    slots: [...Map.groupBy(ofDay, ({ startsAt }) => at(hour, startsAt))].map(([begins, together]) => ({
      begins,
      items: together.map((session) => ({
        id: session.id, kind: session.kind, room: session.room, ...sessionWords(session, locale), speakers: session.speakers, hours: `${at(hour, session.startsAt)} – ${at(hour, session.endsAt)}`, datetime: session.startsAt,
      })),
    })),
  }));
}
