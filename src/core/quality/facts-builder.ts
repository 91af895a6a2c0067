import type { AnswerFact, AuditFacts } from './facts.ts';

/** Facts of an audit in which nothing is remarkable, with what a test changes. */
export function someFacts(changes: Partial<AuditFacts> = {}): AuditFacts {
  return {
    organisationId: 'body', auditId: 'audit', siteId: 'site', channel: 'phone', contactedAt: '2026-04-08T10:00', submittedAt: '2026-04-08T10:30',
    window: { from: '2026-04-01', to: '2026-04-30', half: null }, elapsedSeconds: 1800, callSeconds: null, measuredReplyOn: null, distanceKm: null,
    openingHours: {}, answers: new Map(), remarks: null, evidence: [], others: [], ...changes,
  };
}

/** An answer whose worth follows from its words: yes and the first option are good. */
export function someAnswer(itemId: string, changes: Partial<AnswerFact> = {}): AnswerFact {
  return { itemId, kind: 'yes_no', value: 'yes', empty: null, score: null, note: null, ...changes };
}
