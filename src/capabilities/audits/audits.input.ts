import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { reviewDecisions } from './audit.ts';
import { longest } from './entry-limits.ts';

export { longest };

const mostAnswers = 400;

const note = z.string().max(longest.note, 'field_too_long');

const answer = z.strictObject({
  itemId: z.string().min(1).max(100),
  value: z.union([z.string().max(longest.said, 'field_too_long'), z.number()]).nullable(),
  empty: z.enum(['not_applicable', 'not_reached', 'missing']).nullable(),
  note: note.optional(),
});

/** An audit as a device sends it: JSON of `POST /api/v1/submissions`. `contactedAt`: ISO instant with its offset. */
export const submissionInput = z.strictObject({
  organisationId: z.uuid(),
  missionId: z.uuid(),
  auditId: z.uuid(),
  gridVersion: z.string().min(1).max(50),
  contactedAt: z.iso.datetime({ offset: true, message: 'date_invalid' }),
  answeredThrough: z.enum(channels).nullable().default(null),
  remarks: z.string().max(longest.remarks, 'field_too_long').nullable().default(null),
  answers: z.array(answer).max(mostAnswers),
  /** Length of the call by its marks; absent where none was marked. */
  callSeconds: z.number().int().min(0).max(86_400).nullish(),
});

const itemKey = z.string().max(100);
const mostEntries = (most: number) => (entries: object | undefined) => Object.keys(entries ?? {}).length <= most;

/** A draft as it is stored: also questions of former grids, and those whose answer was taken back. */
export const draftEntries = z.strictObject({
  contactedAt: z.string().max(40),
  answeredThrough: z.string().max(20),
  remarks: z.string().max(longest.remarks, 'field_too_long'),
  answers: z.record(itemKey, z.strictObject({ said: z.string().max(longest.said, 'field_too_long'), note: note.default('') })).refine(mostEntries(2 * mostAnswers)),
  at: z.record(itemKey, z.number().min(0).max(Number.MAX_SAFE_INTEGER)).refine(mostEntries(2 * mostAnswers + 3)).optional(),
});

/** What was typed so far, as typed: even what is not a possible answer is kept. */
export const entriesInput = draftEntries.refine(({ answers }) => mostEntries(mostAnswers)(answers));

/** A draft as a device sends it. */
export const draftInput = z.strictObject({ auditId: z.uuid(), gridVersion: z.string().min(1).max(50), entries: entriesInput });

export const reviewInput = z.strictObject({
  version: z.coerce.number<string>().int().positive(),
  decision: z.enum(reviewDecisions, 'choice_needed'),
  /** Code of the library of reasons, or nothing. */
  ready: z.string().max(50).default(''),
  reason: z.string().max(longest.reason, 'field_too_long').default(''),
  reorder: z.literal('yes').optional(),
});
