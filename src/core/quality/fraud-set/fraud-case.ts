import type { Channel } from '../../scoring/dimensions.ts';
import type { AuditFacts } from '../facts.ts';

/** What was done to a case, or nothing. */
export const fraudKinds = ['invented', 'copied_text', 'reused_picture', 'two_places', 'backdated', 'longer_than_call', 'inflated', 'closed_hours', 'outside_window', 'straight_line'] as const;
export type FraudKind = (typeof fraudKinds)[number];

/** The channel in which a kind of fraud can be committed; the others in any. */
export const channelOfFraud: Readonly<Partial<Record<FraudKind, Channel>>> = {
  two_places: 'phone', longer_than_call: 'phone', closed_hours: 'phone', backdated: 'email',
};

/** `traces`: ids of the rules that this case should make speak, by what was done to it, found or not. */
export type FraudCase = { readonly id: string; readonly kind: FraudKind | 'honest'; readonly traces: readonly string[]; readonly facts: AuditFacts };
