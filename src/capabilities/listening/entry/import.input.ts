import { z } from 'zod';
import { entryRoles, type EntryRole } from '#core/listening/entry/entry.ts';
import type { KeptMapping } from './mention-import.ts';

const steps = z.int().min(2).max(11);
const scale = z.object({ steps, figures: z.object({ worst: z.number(), best: z.number() }).nullable(), words: z.record(z.string(), z.int().min(0).max(10)) });

/** A mapping as it is kept. */
export const keptMapping: z.ZodType<KeptMapping> = z.object({ heading: z.array(z.string()), columns: z.array(z.enum(entryRoles)), dayFirst: z.boolean(), scale: scale.nullable() });

/** What the form of a mapping sends: a role for each column, and the scale of the ratings. */
export const mappingInput = z.object({
  column: z.array(z.enum(entryRoles)).min(1), dayFirst: z.enum(['yes', 'no']).default('yes').transform((answer) => answer === 'yes'),
  scaleKind: z.enum(['figures', 'words']).default('figures'), worst: z.coerce.number().min(-100).max(100).default(1), best: z.coerce.number().min(-100).max(100).default(5),
  word: z.array(z.string()).default([]), wordStep: z.array(z.string()).default([]),
}).transform(({ column, dayFirst, scaleKind, worst, best, word, wordStep }): Omit<KeptMapping, 'heading'> => ({ columns: oneOfEach(column), dayFirst, scale: scaleKind === 'figures' ? figures(worst, best) : words(word, wordStep) }));

/** Two columns of one role: the first has it. */
const oneOfEach = (columns: readonly EntryRole[]): EntryRole[] => columns.map((role, place) => (columns.indexOf(role) === place ? role : 'ignore'));

const figures = (worst: number, best: number) => (worst === best ? null : { steps: Math.min(11, Math.max(2, Math.round(Math.abs(best - worst)) + 1)), figures: { worst, best }, words: {} });

function words(said: readonly string[], levels: readonly string[]) {
  const chosen = said.flatMap((word, place) => (levels[place] ? [[word, Number(levels[place])] as const] : []));
  return chosen.length === 0 ? null : { steps: 5, figures: null, words: Object.fromEntries(chosen) };
}
