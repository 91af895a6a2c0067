import { z } from 'zod';
import type { ColumnRole, ImportMapping } from '#core/opinions/exports/mapping.ts';
import { plainRoles } from '#core/opinions/exports/mapping.ts';

const role = z.string().refine((text): text is ColumnRole => plainRoles.some((one) => one === text) || /^answer:[a-z][a-z0-9-]{0,60}$/.test(text));

const steps = z.int().min(2).max(11);

/** A mapping as it is kept. */
export const storedMapping: z.ZodType<ImportMapping> = z.object({
  columns: z.array(role), dayFirst: z.boolean(), point: z.string(), comments: z.enum(['private', 'moderate']),
  scale: z.object({ steps, figures: z.object({ worst: z.number(), best: z.number() }).nullable(), words: z.record(z.string(), z.int().min(0).max(10)) }),
  places: z.record(z.string(), z.string()), questions: z.record(z.string(), z.string()),
});

export const keptFile = z.object({ file: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The parts of a mapping that a form sends: `column0…`, `place` and `question` names beside their targets, and the scale. */
const mappingForm = z.object({
  point: z.uuid('choice_needed'), comments: z.enum(['private', 'moderate']).default('private'), dayFirst: z.enum(['yes', 'no']).default('yes'),
  scaleKind: z.enum(['figures', 'words']).default('figures'), worst: z.coerce.number().int().min(-100).max(100).default(1), best: z.coerce.number().int().min(-100).max(100).default(5),
  steps: z.coerce.number().int().min(2).max(11).default(5),
  placeName: z.array(z.string()).default([]), placePoint: z.array(z.string()).default([]), questionName: z.array(z.string()).default([]), questionId: z.array(z.string()).default([]),
  word: z.array(z.string()).default([]), wordStep: z.array(z.string()).default([]), column: z.array(role).min(1),
});

/** The mapping that a form says. Throws a ZodError, which the caller gives as `form_incomplete`. */
export const mappingInput = mappingForm.transform((form): ImportMapping => {
  const pairs = (names: readonly string[], targets: readonly string[]) => Object.fromEntries(names.map((name, place) => [name, targets[place] ?? '']));
  const span = Math.abs(form.best - form.worst) + 1;
  const figures = form.scaleKind === 'figures' ? { worst: form.worst, best: form.best } : null;
  const words = figures ? {} : Object.fromEntries(form.word.flatMap((word, place) => (form.wordStep[place] ? [[word, Number(form.wordStep[place])] as const] : [])));
  return {
    columns: form.column, dayFirst: form.dayFirst === 'yes', point: form.point, comments: form.comments, scale: { steps: figures ? Math.min(11, Math.max(2, span)) : form.steps, figures, words },
    places: pairs(form.placeName, form.placePoint), questions: pairs(form.questionName, form.questionId),
  };
});
