import { channels, type Channel } from '#core/scoring/dimensions.ts';
import type { TrainingRules } from '../training/training.input.ts';

/** What stands between somebody and their first mission of an edition, in the order in which it is done. */
export const missingSteps = ['quiz', 'gold', 'declaration'] as const;
export type MissingStep = (typeof missingSteps)[number];

export interface TrainingFact {
  kind: string;
  part: string;
  version: string;
  passed: boolean;
  doneAt: Date;
}

export interface Readiness {
  missing: MissingStep[];
  /** Channels whose test was passed: only their missions may be given. */
  channels: Channel[];
  /** When the last of the required steps was done, the test of one channel among them; null while one is missing. */
  certifiedAt: Date | null;
}

/**
 * Whether somebody may be sent, and through which channels: quiz and the gold audit of at least one channel passed in a
 * version still accepted, declaration signed. All facts are of one edition: a new edition asks for everything again.
 */
export function readinessOf(rules: Pick<TrainingRules, 'accepted_versions' | 'golds'>, facts: { training: readonly TrainingFact[]; signedAt: Date | null }): Readiness {
  const passed = facts.training.filter((fact) => fact.passed && rules.accepted_versions.includes(fact.version));
  const firstPass = (kind: string, part: string) => earliest(passed.filter((fact) => fact.kind === kind && fact.part === part).map(({ doneAt }) => doneAt));
  const qualified = new Map(rules.golds.flatMap(({ id, channel }) => {
    const date = firstPass('gold', id);
    return date ? [[channel, date] as const] : [];
  }));
  const dates: Record<MissingStep, (Date | null)[]> = {
    quiz: [firstPass('quiz', 'quiz')],
    gold: [earliest([...qualified.values()])],
    declaration: [facts.signedAt],
  };
  const missing = missingSteps.filter((step) => dates[step].some((date) => date === null));
  const all = Object.values(dates).flat().filter((date) => date !== null);
  return { missing, channels: channels.filter((channel) => qualified.has(channel)), certifiedAt: missing.length > 0 ? null : new Date(Math.max(...all.map((date) => date.getTime()))) };
}

const earliest = (dates: readonly Date[]): Date | null => dates.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
