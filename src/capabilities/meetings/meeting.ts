export const sessionKinds = ['welcome', 'talk', 'round_table', 'workshop', 'ceremony', 'break'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What is said of a meeting, in one language. */
export interface MeetingWords {
  title: string;
  intro: string;
  place: string;
  address: string;
  /** How to come, meals, where to sleep. */
  practical: string;
  /** Steps, lifts, hearing loops, sign language, quiet room. */
  accessibility: string;
}

export interface MeetingContent {
  fr: MeetingWords;
  en?: MeetingWords | undefined;
}

export type MeetingState = 'draft' | 'published' | 'cancelled';

/** Instants are ISO texts. */
export interface Meeting {
  id: string;
  editionId: string;
  slug: string;
  content: MeetingContent;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  capacity: number;
  registrationUntil: string;
  state: MeetingState;
}

export interface Speaker {
  name: string;
  quality: string;
}

export interface SessionWords {
  title: string;
  summary: string;
}

export interface MeetingSession {
  id: string;
  startsAt: string;
  endsAt: string;
  room: string;
  kind: SessionKind;
  content: { fr: SessionWords; en?: SessionWords | undefined };
  speakers: Speaker[];
}

export type AttendeeState = 'coming' | 'waiting' | 'cancelled';

export interface Attendee {
  id: string;
  meetingId: string;
  kind: 'participant' | 'guest';
  organisationId: string | null;
  name: string;
  email: string;
  bodyName: string;
  locale: 'fr' | 'en';
  state: AttendeeState;
  registeredAt: string;
  badgeCode: string;
}
