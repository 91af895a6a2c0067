import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { exclusions } from '../finalists/exclusion.stored.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const figure = { value: z.number(), standardError: z.number().positive(), degreesOfFreedom: z.number().positive() };

const rules = z.strictObject({
  eligibility: z.strictObject({ audits_at_least: z.number(), required_channels: z.array(z.enum(channels)), weight_without_agreement_at_most: z.number() }),
  floor: z.number(), candidatesAtLeast: z.number(), finalistsAtMost: z.number(), confidence: z.number(), secondRoundAudits: z.number(),
  categories: z.array(z.strictObject({
    id: z.string(), by: z.enum(['score', 'change']), channel: z.enum(channels).nullable(), floor: z.number().nullable(),
    bodies: z.strictObject({ kinds: z.array(z.string()).optional(), strata: z.array(z.string()).optional(), certified: z.boolean().optional() }),
  })),
});

const head = {
  format: z.literal('parvis-trophies-1'),
  edition: z.string(),
  rules,
  rulesDigest: digest,
  methodVersion: z.string(),
  /** Fingerprints published when the finalists were fixed and when the trophies were decided. */
  seals: z.strictObject({ finalists: digest, decision: digest.nullable() }),
};

const bounds = { low: z.number(), high: z.number() };

/** Everything: for the office and for whoever it lets verify under secrecy. */
export const sealedFile = z.strictObject({
  ...head,
  kind: z.literal('sealed'),
  candidacies: z.array(z.strictObject({
    category: z.string(), organisation: z.string(), name: z.string(), state: z.enum(['finalist', 'candidate', 'excluded']), reasons: exclusions,
    value: z.number().nullable(), standardError: z.number().nullable(), degreesOfFreedom: z.number().nullable(), salt: z.string(),
  })),
  finals: z.array(z.strictObject({ category: z.string(), organisation: z.string(), winner: z.boolean(), audits: z.number(), ...figure, salt: z.string() })),
  decisions: z.array(z.strictObject({ category: z.string(), outcome: z.enum(['single', 'joint', 'nobody']), reason: z.string().nullable() })),
  winners: z.array(z.strictObject({ category: z.string(), organisation: z.string(), ...figure, ...bounds })),
});

const step = z.strictObject({ side: z.enum(['left', 'right']), hash: digest });

/** A winner that agreed to be named, with what proves its place under the seal. */
export const publicWinner = z.strictObject({
  category: z.string(), organisation: z.string(), name: z.string(), audits: z.number(), ...figure, ...bounds, salt: z.string(), path: z.array(step),
});

/** The same as it is written down for the day of the palmares, with the beginning of the public file. */
export const winnerProof = z.strictObject({ winner: publicWinner, rulesDigest: digest, methodVersion: z.string(), seals: head.seals });
export type WinnerProof = z.infer<typeof winnerProof>;

/** What the world may have: winners that agreed, and nothing of anybody else. */
export const publicFile = z.strictObject({ ...head, kind: z.literal('public'), winners: z.array(publicWinner) });

export const trophyFile = z.discriminatedUnion('kind', [sealedFile, publicFile]);

export type SealedTrophies = z.infer<typeof sealedFile>;
export type PublicTrophies = z.infer<typeof publicFile>;
export type PublicWinner = z.infer<typeof publicWinner>;
