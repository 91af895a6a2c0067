import type { z } from 'zod';
import { problem, type FieldFault, type ProblemCode } from './problem.ts';
import { problems } from './problems/index.ts';

/**
 * Reads a form by a zod schema. A schema names the problem of a field as its message
 * (`z.string().min(1, 'field_required')`); an unnamed fault is `field_invalid` or `field_required`.
 * Fields ending in `[]` are lists. Throws `form_incomplete` with every fault at its field.
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): z.infer<S> {
  return parseInput(schema, formObject(form));
}

/** The same for any object (JSON, an import's line). */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue): FieldFault => ({
    field: issue.path.join('.') || 'form',
    code: codeOf(issue),
    params: 'maximum' in issue ? { max: Number(issue.maximum) } : undefined,
  }));
  throw problem('form_incomplete', {}, faults);
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (issue.message in problems) return issue.message as ProblemCode; // just checked
  if (issue.code === 'too_big') return 'field_too_long';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field_required';
  return 'field_invalid';
}

function formObject(form: FormData): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.endsWith('[]')) object[name.slice(0, -2)] = form.getAll(name);
    else object[name] = form.get(name);
  }
  return object;
}
