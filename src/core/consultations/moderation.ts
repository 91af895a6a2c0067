import type { TextFinding } from '../opinions/moderation/finding.ts';

/** `before`: somebody reads a text before everybody does; `after`: it is read by all at once, and by a moderator later. */
export const moderationModes = ['before', 'after'] as const;
export type ModerationMode = (typeof moderationModes)[number];

/** Why a text does not stand: the charter that everybody can read names these and no other. */
export const refusalReasons = ['insult', 'hate', 'personal', 'off_topic', 'advertising', 'repeated', 'unlawful', 'unreadable'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const textStates = ['waiting', 'published', 'refused', 'withdrawn'] as const;
export type TextState = (typeof textStates)[number];

/** Whether a text stands before anybody has read it: where that is the rule, and the rules that look for persons and insults found nothing. */
export const standsAtOnce = (mode: ModerationMode, findings: readonly TextFinding[]): boolean => mode === 'after' && findings.length === 0;

/** What the public log says of moderation. Waits in seconds. */
export interface ModerationFigures {
  readonly published: number;
  readonly masked: number;
  readonly refused: number;
  readonly held: number;
  readonly appeals: number;
  readonly upheld: number;
  /** By a person, from reception to decision; null where nobody decided yet. */
  readonly medianWait: number | null;
}

export type Decision = 'published' | 'masked' | 'refused' | 'reopened' | 'held' | 'appeal_upheld' | 'appeal_rejected';

/** Counts decisions as they are told to everybody; `appeals`: those received. */
export function moderationFigures(decisions: readonly { readonly decision: Decision; readonly byPerson: boolean; readonly waited: number }[], appeals: number): ModerationFigures {
  const count = (...of: Decision[]) => decisions.filter(({ decision }) => of.includes(decision)).length;
  const waits = decisions.filter(({ byPerson, decision }) => byPerson && decision !== 'reopened').map(({ waited }) => waited).toSorted((a, b) => a - b);
  const middle = Math.floor(waits.length / 2);
  const median = waits.length === 0 ? null : waits.length % 2 === 1 ? (waits[middle] ?? 0) : ((waits[middle - 1] ?? 0) + (waits[middle] ?? 0)) / 2;
  return { published: count('published'), masked: count('masked'), refused: count('refused'), held: count('held'), appeals, upheld: count('appeal_upheld'), medianWait: median };
}
