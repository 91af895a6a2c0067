import { createHash, randomBytes } from 'node:crypto';
import type { Sha256 } from '#core/custody/chain.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** 128 bits that nobody guesses. */
export const newSalt = (): string => randomBytes(16).toString('hex');
