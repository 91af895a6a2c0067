import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';

/** Reasons of exclusion as they are kept: core/trophies/eligibility.ts. */
export const exclusions = z.array(z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('too_few_audits'), audits: z.number(), needed: z.number() }),
  z.strictObject({ code: z.literal('channel_missing'), channel: z.enum(channels) }),
  z.strictObject({ code: z.literal('agreement'), percent: z.number(), allowed: z.number() }),
  z.strictObject({ code: z.literal('no_score') }),
  z.strictObject({ code: z.literal('not_before') }),
]));
