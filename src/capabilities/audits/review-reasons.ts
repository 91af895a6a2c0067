import type { Locale } from '#core/shared/texts.ts';
import type { ReviewDecision } from './audit.ts';
import { reviewTexts } from './review.texts.ts';

/** The library of reasons: what is most often said when an audit is sent back, or refused. */
export const reviewReasons = {
  returned: ['contradiction', 'incomplete', 'precise', 'moment', 'evidence', 'name', 'impression'],
  rejected: ['revealed', 'scenario', 'place', 'not_made', 'recorded', 'conflict'],
} as const satisfies Record<Exclude<ReviewDecision, 'validated'>, readonly string[]>;

export type ReviewReason = (typeof reviewReasons)[keyof typeof reviewReasons][number];

/** The reason that the evaluator will read: a sentence of the library, the reviewer's own words, or both. */
export function reasonText(locale: Locale, ready: string, own: string): string | null {
  const known = Object.values(reviewReasons).flat().find((code) => code === ready);
  const parts = [known ? reviewTexts[locale].reasons[known] : '', own.trim()].filter(Boolean);
  return parts.join(' ') || null;
}
