import { z } from 'zod';

export const longestStatement = 4000;
export const longestAnswer = 2000;

export const disputeInput = z.strictObject({ statement: z.string().max(longestStatement, 'field_too_long').default(''), proof: z.unknown().optional() });

export const disputeDecisionInput = z.strictObject({
  outcome: z.enum(['upheld', 'dismissed'], 'choice_needed'),
  reason: z.string().max(longestAnswer, 'field_too_long').default(''),
  value: z.string().max(200, 'field_too_long').default(''),
});
