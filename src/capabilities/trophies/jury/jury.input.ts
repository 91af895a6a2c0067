import { z } from 'zod';
import { parseInput } from '#platform/http/form-input.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { declaredTies } from './conflict-graph.ts';
import type { Judged } from './jury-panel.ts';
import type { FileContent } from './prize-file.ts';

const text = (longest: number) => z.string().trim().min(1, 'field_required').max(longest, 'field_too_long');

export const seatInput = z.object({ email: z.email('email_invalid').max(254), name: text(120), chair: z.literal('yes').optional() });
export const endSeatInput = z.object({ personId: z.uuid() });
export const tieInput = z.object({ organisationId: z.uuid('choice_needed'), kind: z.enum(declaredTies, 'choice_needed') });
export const officeTieInput = tieInput.extend({ personId: z.uuid('choice_needed') });
export const callInput = z.object({ prizeId: z.string(), until: z.iso.date('date_invalid') });
export const prizeInput = z.object({ prizeId: z.string() });
export const noteInput = z.object({ body: text(2000) });
export const decisionInput = z
  .object({ fileId: z.union([z.uuid(), z.literal('none')], 'choice_needed'), reasons: text(4000), citation: z.string().trim().max(600, 'field_too_long').default(''), present: z.array(z.uuid()).default([]) })
  .refine(({ fileId, citation }) => fileId === 'none' || citation !== '', { path: ['citation'], message: 'field_required' });

/** Points from 0 to 10 on each criterion. Throws `form_incomplete` with each fault at its field `points-<criterion>`. */
export function readPoints(judged: readonly Judged[], raw: ReadonlyMap<string, unknown>): Map<string, number> {
  const points = new Map<string, number>();
  const faults: FieldFault[] = [];
  for (const { id } of judged) {
    const typed = raw.get(`points-${id}`);
    if (typeof typed === 'string' && /^(?:10|\d)$/.test(typed)) points.set(id, Number(typed));
    else faults.push({ field: `points-${id}`, code: 'choice_needed' });
  }
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  return points;
}

const longestAnswer = 3000;
const fileInput = z.object({ title: text(120), summary: text(600), words: z.string().max(600, 'field_too_long').default('') });

/** A file as typed: title, summary, and an answer for each criterion. Throws `form_incomplete` with each fault at its field. */
export function readFile(judged: readonly Judged[], raw: ReadonlyMap<string, unknown>): { content: FileContent; words: string } {
  const typed = Object.fromEntries(raw);
  const schema = fileInput.catchall(z.unknown()).transform((file, context) => {
    const answers = judged.map(({ id }): [string, string] => {
      const answer = text(longestAnswer).safeParse(typed[`answer-${id}`]);
      for (const issue of answer.error?.issues ?? []) context.addIssue({ code: 'custom', path: [`answer-${id}`], message: issue.message });
      return [id, answer.data ?? ''];
    });
    return { content: { title: file.title, summary: file.summary, answers: Object.fromEntries(answers) }, words: file.words };
  });
  return parseInput(schema, typed);
}
