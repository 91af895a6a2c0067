import { z } from 'zod';
import { longestBatch, type Batch, type Enrolment, type Heartbeat, type QuestionsAsked } from '#core/kiosk-protocol/types.ts';

const uuid = z.uuid().toLowerCase();
/** Ids of opinions carry the instant of their birth. */
const uuidv7 = z.uuidv7().toLowerCase();
const instant = z.iso.datetime({ offset: true });
const word = z.string().min(1).max(60);
const seq = z.int().min(1).max(2_000_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const leftTextInput = z.strictObject({
  id: uuidv7, kind: z.enum(['comment', 'idea']), text: z.string().trim().min(1).max(2_000), language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), ticket: hash.optional(),
});

const setName = z.string().regex(/^(library|own):[a-z][a-z0-9-]{1,60}@[0-9]{1,6}$/);

const deviceOpinion = z.strictObject({
  id: uuidv7, seq, at: instant, visit: uuid, set: setName, question: word,
  value: z.int().min(0).max(10), steps: z.int().min(2).max(11),
  reasons: z.array(word).max(12).optional(), ageBand: word.optional(), need: word.optional(), text: leftTextInput.optional(),
}).refine(({ value, steps }) => value < steps, { path: ['value'] });

export const batchInput: z.ZodType<Batch> = z.strictObject({
  device: uuid, epoch: uuid, seqFrom: seq, seqTo: seq, sentAt: instant, prevHash: hash, queued: z.int().min(0).max(1_000_000_000).optional(), opinions: z.array(deviceOpinion).min(1).max(longestBatch),
}).refine(({ seqFrom, seqTo, opinions }) => {
  const numbers = opinions.map((opinion) => opinion.seq);
  return numbers.every((number) => number >= seqFrom && number <= seqTo) && new Set(numbers).size === numbers.length;
}, { path: ['opinions'] }) as z.ZodType<Batch>; // zod types missing fields as `undefined`, which JSON cannot hold

export const heartbeatInput = z.strictObject({
  device: uuid, sentAt: instant, queued: z.int().min(0).max(1_000_000_000), battery: z.int().min(0).max(100).optional(), charging: z.boolean().optional(), appVersion: z.string().max(60).optional(),
  details: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])).refine((details) => Object.keys(details).length <= 20).optional(),
}) as z.ZodType<Heartbeat>; // as above

export const enrolmentInput: z.ZodType<Enrolment> = z.strictObject({ code: z.string().min(1).max(40), publicKey: z.base64().max(400), algorithm: z.enum(['ed25519', 'p256']) });

export const questionsInput: z.ZodType<QuestionsAsked> = z.strictObject({ device: uuid, sentAt: instant, set: setName });
