import { z } from 'zod';
import { findingKinds, type TextFinding } from '#core/opinions/moderation/finding.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';

/** A text before it was masked, and what was masked in it: who signed is known no more. */
export interface Original {
  text: string;
  masks: readonly TextFinding[];
}

const originalStored: z.ZodType<Original> = z.object({ text: z.string(), masks: z.array(z.object({ kind: z.enum(findingKinds), from: z.number(), to: z.number() })) });

export const sealedOriginal = (secret: string, original: Original): string => seal(secret, 'listening', JSON.stringify(original));

/** The opposite; null for what was sealed with another key. */
export function openedOriginal(secret: string, sealed: string): Original | null {
  const text = unseal(secret, 'listening', sealed);
  return text === null ? null : originalStored.parse(JSON.parse(text));
}
