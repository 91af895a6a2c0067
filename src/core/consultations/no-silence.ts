import { addDays, daysBetween, type IsoDate } from '../calendar/date.ts';

/** `data/consultations.yaml`: days a body has to answer an idea with reasons before its silence is told. */
export type SilenceRule = { readonly days: number };

export type SilenceClock = {
  readonly since: IsoDate;
  readonly due: IsoDate;
  /** Days from publication to the answer, or to today while there is none. */
  readonly waited: number;
  readonly standing: 'answered' | 'answered_late' | 'waiting' | 'silent';
};

/**
 * The no-silence clock of an idea, in civil days: it runs from the day the idea was published to the first official answer
 * that gives reasons. Null before publication. An idea merged into another has the clock of the first of them that was published.
 */
export function silenceClock({ publishedOn, answeredOn }: { publishedOn: IsoDate | null; answeredOn: IsoDate | null }, today: IsoDate, { days }: SilenceRule): SilenceClock | null {
  if (publishedOn === null || publishedOn > today) return null;
  const due = addDays(publishedOn, days);
  const answered = answeredOn !== null && answeredOn <= today;
  const waited = Math.max(0, daysBetween(publishedOn, answered ? answeredOn : today));
  if (answered) return { since: publishedOn, due, waited, standing: waited <= days ? 'answered' : 'answered_late' };
  return { since: publishedOn, due, waited, standing: waited <= days ? 'waiting' : 'silent' };
}

/** How a body answers, over its published ideas: how many are in each standing, and the median days of those answered. */
export function silenceSummary(clocks: readonly SilenceClock[]): Readonly<Record<SilenceClock['standing'], number>> & { readonly medianDays: number | null } {
  const count = (standing: SilenceClock['standing']): number => clocks.filter((clock) => clock.standing === standing).length;
  const days = clocks.filter(({ standing }) => standing.startsWith('answered')).map(({ waited }) => waited).toSorted((a, b) => a - b);
  const middle = days.length / 2;
  const medianDays = days.length === 0 ? null : ((days[Math.ceil(middle) - 1] ?? 0) + (days[Math.floor(middle)] ?? 0)) / 2;
  return { answered: count('answered'), answered_late: count('answered_late'), waiting: count('waiting'), silent: count('silent'), medianDays };
}
