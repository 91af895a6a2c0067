import { z } from 'zod';

const source = z.strictObject({ kind: z.string(), ref: z.string().min(1) });
const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const byEffort = (value: z.ZodNumber) => z.strictObject({ low: value, medium: value, high: value });

/** `data/improvement.yaml`: the conventions by which recommendations are ranked. */
export const conventionsFile = z.strictObject({
  /** Points: the level to reach where no group may be shown. */
  target: z.strictObject({ value: z.number().min(0).max(100), source }),
  ease: byEffort(z.number().min(0).max(1)),
  /** Days of work, for sums only. */
  effort_days: byEffort(z.number().positive()),
  readiness: z.strictObject({
    /** Points that the whole interval of a commitment must reach; contacts from which it is more than an indication. */
    covered_from: z.number().min(0).max(100),
    firm_from: z.int().positive(),
    fresh_months: z.int().positive(),
    stale_months: z.int().positive(),
    source,
  }),
  /** Who usually leads an action of a channel. */
  owners: z.strictObject({ phone: bilingual, email: bilingual, letter: bilingual, website: bilingual, social: bilingual, counter: bilingual }),
  /** Days before the date of an action on which a mail leaves; negative: after it. */
  reminders: z.array(z.int()).min(1),
  source,
  review_by: z.string(),
});

export type Conventions = z.infer<typeof conventionsFile>;
