import { createHash, randomBytes } from 'node:crypto';

/** Chance of the operating system, fit for secrets: 32 bytes in hexadecimal. */
export function newSeed(): string {
  return randomBytes(32).toString('hex');
}

/** `count` different draw numbers of 12 hexadecimal digits, in which nothing of a body can be read. */
export function newDrawNumbers(count: number): string[] {
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(randomBytes(6).toString('hex'));
  return [...numbers];
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
