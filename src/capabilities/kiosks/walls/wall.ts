import type { BoardMoment, BothFigures } from '../reading/board.ts';

export const wallThemes = ['auto', 'light', 'dark'] as const;
export type WallTheme = (typeof wallThemes)[number];

/** A screen in a public hall: whoever holds its address sees the figures of one place. */
export interface WallDisplay {
  organisationId: string;
  id: string;
  token: string;
  name: string;
  siteId: string | null;
  pointId: string | null;
  /** The point whose code is shown; null: one of the place. */
  invitedPointId: string | null;
  theme: WallTheme;
  madeAt: Date;
  revokedAt: Date | null;
}

/** Under so many opinions nothing is said of them: a handful of people would be told apart. */
export const fewestShown = 10;

/** What a screen shows; figures of too few opinions are not in it. */
export interface Wall {
  theme: WallTheme;
  title: string;
  organisationName: string;
  label: string;
  figure: (BothFigures['cleaned'] & { days: number }) | null;
  moments: BoardMoment[];
  /** The last 24 hours, the best step first; null: too few. */
  lastDay: { n: number; steps: { label: string; share: number }[] } | null;
  /** Where to answer: the address of a point in use, and its code to scan (SVG). */
  invitation: { address: string; code: string } | null;
  /** What was asked and what was done about it, as published. */
  answer: { said: string; done: string } | null;
  updatedAt: string;
}

export const wallAddress = ({ origin }: { origin: string }, { token }: Pick<WallDisplay, 'token'>): string => `${origin}/wall/${token}`;
