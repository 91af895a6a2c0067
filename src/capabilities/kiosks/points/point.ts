import type { WeeklyHours } from './hours.ts';
import type { NextQuestion } from './next-question.ts';

export const pointKinds = ['desk', 'waiting_room', 'page', 'letter', 'other'] as const;
export type PointKind = (typeof pointKinds)[number];
export const pointStates = ['active', 'paused', 'closed'] as const;
export type PointState = (typeof pointStates)[number];

/** A place where opinions are collected. */
export interface CollectionPoint {
  organisationId: string;
  id: string;
  siteId: string;
  kind: PointKind;
  name: string;
  /** `library:<id>@<version>` or `own:<id>@<version>`. */
  setRef: string;
  /** Those offered, the first one shown first. */
  languages: string[];
  timeZone: string;
  /** Null: always open. */
  hours: WeeklyHours | null;
  settings: PointSettings;
  state: PointState;
  /** Short public name in links and codes. */
  token: string;
  /** How many of its kiosks were taken out of use. */
  keyTurn: number;
  /** Shown after the thanks. */
  next: NextQuestion | null;
}

/** The address where phones answer at a point. */
export const voteAddress = ({ origin }: { origin: string }, { token }: Pick<CollectionPoint, 'token'>): string => `${origin}/v/${token}`;

/** How kiosks behave at a point; a device may differ. */
export interface PointSettings {
  /** Seconds without a touch after which the screen begins again. */
  resetAfter: number;
  /** Seconds the thanks stay. */
  thanksFor: number;
  readAloud: boolean;
  highContrast: boolean;
  /** One switch: the choices are gone through one after the other, this many seconds each; 0 = off. */
  scanEvery: number;
  /** Everything within reach of a wheelchair. */
  lowLayout: boolean;
  /** A code that changes each minute, for those who would rather use their phone. */
  phoneCode: boolean;
  /** Phones may answer only by the code on the screen: a printed code or a link opens nothing. */
  screenCodeOnly: boolean;
}
