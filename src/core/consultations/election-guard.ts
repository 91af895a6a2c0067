import { addDays, isoDate, isWithin, type DateRange, type IsoDate } from '../calendar/date.ts';

export type Bilingual = { readonly fr: string; readonly en: string };

/** What a body does with its consultation, as far as rules before elections look at it. */
export const guardedActions = ['open', 'collect', 'answer', 'results', 'announce', 'promote', 'rank', 'feature_person', 'mass_mail'] as const;
export type GuardedAction = (typeof guardedActions)[number];

/** An election of `data/elections/calendar.yaml`: its rounds when they are fixed, else between which days it is due. */
export type Election = {
  readonly id: string;
  readonly label: Bilingual;
  readonly rounds: readonly IsoDate[];
  readonly due: DateRange | null;
  /** Kinds of body whose assembly is elected. */
  readonly renews: readonly string[];
  /** Codes of départements; empty = everywhere. */
  readonly departments: readonly string[];
};

/** A rule of `data/elections/restrictions.yaml`. `starts`: first day of the sixth month before the month of the election, or the eve of each round. */
export type Restriction = {
  readonly id: string;
  readonly actions: readonly GuardedAction[];
  readonly starts: 'sixth_month' | 'eve';
  /** Locked for bodies whose assembly is elected and those whose leaders stand; others are warned. `all`: locked for every body. */
  readonly locks: 'concerned' | 'all';
  readonly reason: Bilingual;
  readonly source: string;
};

export type GuardBody = {
  readonly kind: string;
  readonly department: string | null;
  /** Elections in which a member of its leadership stands, as the body declared: then the rule binds it too. */
  readonly standsIn?: readonly string[];
  /** Elections that were won at the first round there: nothing holds after it. */
  readonly wonAtFirst?: readonly string[];
};

export type GuardGround = DateRange & {
  readonly election: string;
  readonly restriction: string;
  /** False while the date of the election is not fixed: the window may move. */
  readonly certain: boolean;
  readonly reason: Bilingual;
  readonly source: string;
};

/** `cautions`: not forbidden to this body as such, but read them first. */
export type GuardVerdict = { readonly allowed: boolean; readonly grounds: readonly GuardGround[]; readonly cautions: readonly GuardGround[] };

/**
 * Whether a body may do something on a day, by the election calendar and the rules before elections (Code électoral L. 52-1,
 * L. 52-8, L. 49). It gives grounds, it is no legal advice: a responsible person may go on with a reason, which is kept.
 */
export function guardAction(action: GuardedAction, body: GuardBody, day: IsoDate, elections: readonly Election[], restrictions: readonly Restriction[]): GuardVerdict {
  const grounds: GuardGround[] = [];
  const cautions: GuardGround[] = [];
  for (const election of elections.filter(({ departments }) => departments.length === 0 || departments.includes(body.department ?? ''))) {
    const concerned = election.renews.includes(body.kind) || (body.standsIn ?? []).includes(election.id);
    for (const restriction of restrictions.filter(({ actions }) => actions.includes(action))) {
      const window = windowsOf(election, restriction, body).find((range) => isWithin(day, range));
      if (!window) continue;
      const ground = { ...window, election: election.id, restriction: restriction.id, certain: election.rounds.length > 0, reason: restriction.reason, source: restriction.source };
      (restriction.locks === 'all' || concerned ? grounds : cautions).push(ground);
    }
  }
  return { allowed: grounds.length === 0, grounds, cautions };
}

/** Days, both included, on which a restriction holds for an election. An eve that is not known yet holds nothing. */
export function windowsOf(election: Election, { starts }: Pick<Restriction, 'starts'>, { wonAtFirst = [] }: Pick<GuardBody, 'wonAtFirst'> = {}): DateRange[] {
  const rounds = wonAtFirst.includes(election.id) ? election.rounds.slice(0, 1) : election.rounds;
  if (starts === 'eve') return rounds.map((date) => ({ from: addDays(date, -1), to: date }));
  const [first, last] = [rounds[0] ?? election.due?.from, rounds.at(-1) ?? election.due?.to];
  return first && last ? [{ from: sixMonthsBefore(first), to: last }] : [];
}

/** First day of the sixth month before the month of a date (L. 52-1): 1 September for 15 March. */
function sixMonthsBefore(date: IsoDate): IsoDate {
  return isoDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 6, 1);
}
