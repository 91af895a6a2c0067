import type { OpeningHours } from '../calendar/opening-hours.ts';
import type { Channel } from '../scoring/dimensions.ts';

/** An answer as the rules look at it. `score`: 0..100, null when it does not count. */
export type AnswerFact = {
  readonly itemId: string;
  readonly kind: string;
  readonly value: string | number | null;
  readonly empty: string | null;
  readonly score: number | null;
  readonly note: string | null;
};

/** A file brought back from the contact. `differenceHash`: 16 hex digits of the picture, made where it was taken. */
export type EvidenceFact = {
  readonly name: string;
  readonly sha256: string;
  /** Paris time, 'YYYY-MM-DDTHH:MM'. */
  readonly capturedAt: string | null;
  readonly differenceHash: string | null;
};

/** Another audit, as far as it can contradict the one that is looked at. */
export type OtherAudit = {
  readonly organisationId: string;
  readonly auditId: string;
  readonly siteId: string;
  readonly channel: Channel;
  readonly sameAuthor: boolean;
  /** Paris time of the contact. */
  readonly contactedAt: string;
  /** Only of the same site: what it answered. */
  readonly answers: ReadonlyMap<string, string | number>;
  readonly text: string;
  readonly pictures: readonly string[];
};

/** All that the rules may look at of one version of an audit. Times are those of a clock in Paris. */
export type AuditFacts = {
  readonly organisationId: string;
  readonly auditId: string;
  readonly siteId: string;
  readonly channel: Channel;
  readonly contactedAt: string;
  readonly submittedAt: string;
  readonly window: { readonly from: string; readonly to: string; readonly half: string | null };
  /** From the beginning of the contact to the sending of the form. */
  readonly elapsedSeconds: number;
  /** Measured by the telephone; null when it did not. */
  readonly callSeconds: number | null;
  /** Day on which the barometer's own mailbox received the reply; null when it received none. */
  readonly measuredReplyOn: string | null;
  /** Between the place of the telephone and that of the site; null when neither was given. */
  readonly distanceKm: number | null;
  /** As the body declared them; empty when it did not. */
  readonly openingHours: OpeningHours;
  readonly answers: ReadonlyMap<string, AnswerFact>;
  readonly remarks: string | null;
  readonly evidence: readonly EvidenceFact[];
  readonly others: readonly OtherAudit[];
};

/** Facts that a rule can name beside answers. Days 'YYYY-MM-DD', seconds, kilometres. */
export const factNames = [
  'contact_day', 'sent_day', 'window_from', 'window_to', 'elapsed_seconds', 'call_seconds', 'measured_reply_day', 'distance_km', 'answers_given', 'days_until_sent',
] as const;
export type FactName = (typeof factNames)[number];

/** The value of a named fact; null when it is not known. */
export function factOf(facts: AuditFacts, name: FactName): string | number | null {
  switch (name) {
    case 'contact_day': return facts.contactedAt.slice(0, 10);
    case 'sent_day': return facts.submittedAt.slice(0, 10);
    case 'window_from': return facts.window.from;
    case 'window_to': return facts.window.to;
    case 'elapsed_seconds': return facts.elapsedSeconds;
    case 'call_seconds': return facts.callSeconds;
    case 'measured_reply_day': return facts.measuredReplyOn;
    case 'distance_km': return facts.distanceKm;
    case 'answers_given': return [...facts.answers.values()].filter(({ value }) => value !== null).length;
    case 'days_until_sent': return Math.floor(facts.elapsedSeconds / 86_400);
  }
}
