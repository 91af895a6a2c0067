import { z } from '@hono/zod-openapi';

const step = z.strictObject({
  id: z.string(), position: z.number().int(), kind: z.string(), title: z.string(), now: z.enum(['before', 'open', 'over', 'reading']),
  /** How people are admitted. */
  proof: z.enum(['none', 'mail', 'invitation']),
}).openapi('ConsultationStep');

/** As `parvis recount` makes it again: `subject` and `option` say of which question, idea, project or statement, and of which answer. */
const figure = z.strictObject({
  step: z.string(), measure: z.string(), reading: z.enum(['all', 'unmarked']), subject: z.string().optional(), option: z.string().optional(),
  value: z.union([z.number(), z.array(z.string())]),
}).openapi('ConsultationFigure');

export const listedConsultationSchema = z.strictObject({
  id: z.string(), slug: z.string(), title: z.string(), state: z.enum(['draft', 'scheduled', 'open', 'closed', 'decided', 'archived']),
  opensAt: z.string().nullable(), closesAt: z.string().nullable(), received: z.number().int(), href: z.string(),
}).openapi('ListedConsultation');

export const consultationSchema = z.strictObject({
  id: z.string(), slug: z.string(), title: z.string(), body: z.string(), state: z.string(), opensAt: z.string().nullable(), closesAt: z.string().nullable(), href: z.string(),
  steps: z.array(step),
  /** Null for the public until it is over. */
  figures: z.array(figure).nullable(),
  files: z.array(z.strictObject({ name: z.string(), title: z.string(), href: z.string() })),
}).openapi('Consultation');
