import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const source = z.enum(['website', 'declared', 'directory']);

/** What a review of a website keeps. */
export const websiteOutcome = z.object({
  proposals: z.array(z.object({ itemId: z.string(), value: z.union([z.string(), z.number()]), seen: z.string(), shot: z.string().nullable() })),
  coherence: z.array(z.object({
    kind: z.enum(['phone', 'mail', 'website']), state: z.enum(['same', 'different', 'only_one']), sources: z.tuple([source, source]), values: z.tuple([z.string().nullable(), z.string().nullable()]),
  })),
  axe: z.object({ violations: z.number(), serious: z.number(), rules: z.array(z.object({ id: z.string(), impact: z.string(), nodes: z.number() })) }).nullable(),
  shots: z.record(z.string(), sha256),
  /** Requests that the guard refused. */
  refused: z.number(),
  ended: z.string().nullable(),
});
export type WebsiteOutcome = z.infer<typeof websiteOutcome>;
