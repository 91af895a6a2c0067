import { z } from 'zod';
import { longest } from '../entry-limits.ts';
import { verdicts } from './findings.queries.server.ts';
import { drawShares } from './draw-shares.ts';
import { ties } from './ties.ts';

const version = z.coerce.number<string>().int().positive();
const reason = z.string().max(longest.reason, 'field_too_long').default('');

/** What a reviewer makes of a finding. */
export const findingInput = z.strictObject({
  version, rule: z.string().min(1).max(60), subject: z.string().max(100), verdict: z.enum(verdicts, 'choice_needed'), findingReason: reason,
});

/** One answer corrected at the desk; what it says from now on stands in the field of its item. */
export const correctionInput = z.object({ version, item: z.string().min(1, 'choice_needed').max(100), correctionReason: reason });

export const interestInput = z.strictObject({ organisationId: z.uuid('choice_needed'), tie: z.enum(ties, 'choice_needed') });

export const drawInput = z.strictObject({ edition: z.string(), share: z.coerce.number<string>().refine((share) => (drawShares as readonly number[]).includes(share), 'choice_needed') });
