import type { IsoDate } from '#core/calendar/date.ts';
import { answerDueOn, longestExtension } from '#core/privacy/answer-clock.ts';

/** The rights that a request may exercise (GDPR, articles 15 to 21). */
export const requestKinds = ['access', 'rectification', 'erasure', 'objection', 'restriction', 'portability'] as const;
export type RequestKind = (typeof requestKinds)[number];

export type RequestState = 'unconfirmed' | 'open' | 'answered' | 'refused';
export type Identity = 'unconfirmed' | 'mail' | 'account' | 'doubt' | 'checked';

/** What the desk can do with a request, each behind its own page of confirmation. */
export const deskActions = ['answer', 'erase', 'rectify', 'restrict', 'lift', 'extend', 'refuse', 'doubt', 'check'] as const;
export type DeskAction = (typeof deskActions)[number];

interface Standing {
  kind: RequestKind;
  state: RequestState;
  identity: Identity;
  extendedMonths: number;
  /** Whether a restriction or objection of this request holds. */
  restricted: boolean;
}

/** What fits the request as it stands. Nothing is told, erased or changed while its author is in doubt. */
export function possibleActions({ kind, state, identity, extendedMonths, restricted }: Standing): DeskAction[] {
  const lift: DeskAction[] = restricted ? ['lift'] : [];
  if (state !== 'open') return lift;
  const sure = identity === 'mail' || identity === 'account' || identity === 'checked';
  const acts: Record<RequestKind, DeskAction[]> = {
    access: ['answer'], portability: ['answer'], rectification: ['rectify', 'answer'], erasure: ['erase', 'answer'],
    restriction: ['restrict', 'answer'], objection: ['restrict', 'erase', 'answer'],
  };
  return [
    ...(sure ? acts[kind] : []),
    ...lift,
    ...(extendedMonths < longestExtension ? ['extend' as const] : []),
    'refuse',
    ...(identity === 'doubt' ? ['check' as const] : ['doubt' as const]),
  ];
}

/** Whether the person receives a copy of their data with the answer. */
export function isAnsweredByCopy(kind: RequestKind): boolean {
  return kind === 'access' || kind === 'portability';
}

/** The day on which the answer is due at the latest. */
export function dueOn(askedOn: IsoDate, extendedMonths: number): IsoDate {
  return answerDueOn(askedOn, extendedMonths);
}

export type Urgency = 'overdue' | 'soon' | 'in_time';

/** How an open request stands to its due date; the last seven days are soon. */
export function urgencyOf(due: IsoDate, today: IsoDate, soonFrom: IsoDate): Urgency {
  if (today > due) return 'overdue';
  return soonFrom >= due ? 'soon' : 'in_time';
}
