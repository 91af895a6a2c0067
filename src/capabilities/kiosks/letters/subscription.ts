export const rhythms = ['none', 'daily', 'weekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];
export type LetterRhythm = Exclude<Rhythm, 'none'>;

/** What a person receives of what the users of a body say. */
export interface Subscription {
  rhythm: Rhythm;
  alerts: boolean;
}

/** What may be stopped by the link in a mail. */
export const letters = ['digest', 'alerts'] as const;
export type Letter = (typeof letters)[number];

/** What those receive who never chose: the referent arranges where people are heard, so they hear of it. */
export const usualSubscription = (referent: boolean): Subscription => (referent ? { rhythm: 'weekly', alerts: true } : { rhythm: 'none', alerts: false });
