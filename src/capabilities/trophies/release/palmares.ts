import { z } from 'zod';
import { winnerProof } from '../replay/trophy-file.ts';

const words = z.object({ fr: z.string(), en: z.string() });

/** What is published of a winner: sealed with the line, so that it reads the same for ever. Finalists have none of it. */
export const lineContent = z.object({
  /** Points of 100 with their interval; points gained, for a progress; null where people decided. */
  figure: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** What the jury says of a special prize. */
  citation: words.nullable(),
  /** Of a computed category: what proves the winner under the seal of the decision. */
  proof: winnerProof.optional(),
});
export type LineContent = z.infer<typeof lineContent>;

export interface PalmaresLine {
  organisationId: string;
  name: string;
  departmentCode: string | null;
  categoryId: string;
  place: 'winner' | 'finalist';
  content: LineContent;
  code: string;
}

export interface CategoryLabel {
  id: string;
  by: 'score' | 'change' | 'jury';
  label: { fr: string; en: string };
}

export interface PublicWinner {
  name: string;
  departmentCode: string | null;
  content: LineContent;
  code: string;
}

/** A category as everybody reads it. */
export interface PublicCategory extends CategoryLabel {
  winners: PublicWinner[];
  /** Finalists who agreed to be named as such, by the alphabet. */
  finalists: string[];
}

/**
 * The palmares from the lines that a reader may see: those of bodies that agreed. What is not there leaves no trace: a category whose
 * winner wishes to stay unnamed reads exactly as one without a winner; winners are said to share a prize only where two are named;
 * no number of candidates, of finalists or of refusals, no rank and no order but the alphabet is told.
 */
export function publicPalmares(categories: readonly CategoryLabel[], lines: readonly PalmaresLine[]): PublicCategory[] {
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'fr');
  return categories.map(({ id, by, label }) => {
    const own = lines.filter(({ categoryId }) => categoryId === id).toSorted(byName);
    return {
      id, by, label,
      winners: own.filter(({ place }) => place === 'winner').map(({ name, departmentCode, content, code }) => ({ name, departmentCode, content, code })),
      finalists: own.filter(({ place }) => place === 'finalist').map(({ name }) => name),
    };
  });
}
