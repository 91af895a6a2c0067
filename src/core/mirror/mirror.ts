import { gapsBetween, isTold, type Gaps } from './gaps.ts';
import { readingOf, type MirrorReading } from './reading.ts';
import type { VoicesOf } from './voices.ts';

/** A criterion in the mirror. */
export type MirroredCriterion = {
  readonly criterion: string;
  readonly voices: VoicesOf;
  readonly gaps: Gaps;
  readonly reading: MirrorReading;
  /** Largest distance in points between agents and a voice from which they are told to differ; null where none is told. */
  readonly size: number | null;
};

/** The three voices on each criterion, compared and read; in the order given. */
export function mirrorOf(criteria: readonly { readonly criterion: string; readonly voices: VoicesOf }[]): MirroredCriterion[] {
  const gaps = gapsBetween(criteria.map(({ voices }) => voices));
  return criteria.flatMap(({ criterion, voices }, i): MirroredCriterion[] => {
    const own = gaps[i];
    if (!own) return [];
    const reading = readingOf({ 'believed-measured': own['believed-measured'].word, 'believed-lived': own['believed-lived'].word, 'lived-measured': own['lived-measured'].word });
    return [{ criterion, voices, gaps: own, reading, size: sizeOf(own) }];
  });
}

function sizeOf(gaps: Gaps): number | null {
  const told = [gaps['believed-measured'], gaps['believed-lived']].flatMap(({ word, test }) => (test && isTold(word) ? [Math.abs(test.difference)] : []));
  return told.length > 0 ? Math.max(...told) : null;
}

/** Criteria read as `kind`, the largest distance first; equal ones in the order given. */
export const largest = (criteria: readonly MirroredCriterion[], kind: 'blind_spot' | 'hidden_strength'): MirroredCriterion[] =>
  criteria.filter(({ reading }) => reading.kind === kind).toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
