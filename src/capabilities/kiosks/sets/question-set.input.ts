import { z } from 'zod';
import type { Choice, QuestionSet, Words } from '#core/opinions/types.ts';

const longestLabel = 160;
const idOf = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
/** Tag of a language, as in `lang`: letters only, so that it fits in addresses and class names. */
export const languageTag = z.string().regex(/^[a-z]{2,3}$/);

/** French and English always; further languages by their tag. */
const words = z.record(z.string(), z.string().trim().min(1).max(longestLabel)).superRefine((value, context) => {
  for (const tag of Object.keys(value)) if (!languageTag.safeParse(tag).success) context.addIssue({ code: 'custom', message: `no language: ${tag}` });
  for (const tag of ['fr', 'en']) if (!(tag in value)) context.addIssue({ code: 'custom', message: `missing: ${tag}` });
}).transform((value) => ({ ...value, fr: value['fr'] ?? '', en: value['en'] ?? '' }));

const choice = z.strictObject({ id: idOf, label: words });

const question = z.strictObject({
  id: idOf,
  kind: z.enum(['smileys', 'scale', 'choice', 'yes_no']),
  steps: z.int().min(2).max(5),
  label: words,
  easy: words.optional(),
  stepLabels: z.array(words).optional(),
  criterion: idOf.nullable(),
  reasons: z.array(choice).max(8).default([]),
  reasonsFor: z.enum(['low', 'all']).optional(),
  optional: z.boolean().default(false),
}).superRefine(({ kind, steps, stepLabels }, context) => {
  const fits = { smileys: [3, 4, 5], scale: [3, 4, 5], choice: [2, 3, 4, 5], yes_no: [2] }[kind];
  if (!fits.includes(steps)) context.addIssue({ code: 'custom', path: ['steps'], message: `${kind}: ${fits.join(' | ')}` });
  if (stepLabels && stepLabels.length !== steps) context.addIssue({ code: 'custom', path: ['stepLabels'], message: `${steps} labels` });
  if (kind === 'choice' && !stepLabels) context.addIssue({ code: 'custom', path: ['stepLabels'], message: 'a choice says its steps' });
});

const content = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  version: z.int().positive(),
  title: words,
  languages: z.array(languageTag).min(2),
  questions: z.array(question).min(1).max(5),
  text: z.enum(['comment', 'idea', 'none']),
  ageBands: z.array(choice).min(2).max(8).optional(),
  needs: z.array(choice).min(2).max(8).optional(),
});

/**
 * A set of questions, from the library or from a body: strict, at most five rated questions, ids unique, and every word
 * there in every language that the set offers.
 */
export const questionSetInput: z.ZodType<QuestionSet> = content.superRefine((set, context) => {
  const ids = set.questions.map(({ id }) => id);
  if (new Set(ids).size < ids.length) context.addIssue({ code: 'custom', path: ['questions'], message: 'an id twice' });
  for (const [index, { reasons }] of set.questions.entries()) {
    if (new Set(reasons.map(({ id }) => id)).size < reasons.length) context.addIssue({ code: 'custom', path: ['questions', index, 'reasons'], message: 'an id twice' });
  }
  for (const language of set.languages) {
    const missing = wordsOf(set).filter((some) => !(language in some));
    if (missing.length > 0) context.addIssue({ code: 'custom', path: ['languages'], message: `${language}: ${missing.map(({ fr }) => fr).join(', ')}` });
  }
}) as unknown as z.ZodType<QuestionSet>; // zod's optional keys may be undefined, the type's are absent

interface Worded {
  title: Words;
  questions: readonly { label: Words; stepLabels?: readonly Words[] | undefined; reasons: readonly Choice[] }[];
  ageBands?: readonly Choice[] | undefined;
  needs?: readonly Choice[] | undefined;
}

/** Every word of a set that somebody reads; the easy wording may be missing in a language, the usual one then stands. */
export function wordsOf(set: Worded): Words[] {
  const ofQuestions = set.questions.flatMap(({ label, stepLabels = [], reasons }) => [label, ...stepLabels, ...reasons.map((one) => one.label)]);
  return [set.title, ...ofQuestions, ...[...(set.ageBands ?? []), ...(set.needs ?? [])].map((one) => one.label)];
}
