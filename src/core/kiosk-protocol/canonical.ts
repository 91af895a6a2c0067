import type { DeviceOpinion, LeftText } from './types.ts';

/** Head of the hash chain before the first opinion of an epoch. */
export const chainStart = '0'.repeat(64);

type Content = Omit<DeviceOpinion, 'seq'> & { seq?: number };

/**
 * The one way to write an opinion down, whoever writes it and in whatever order its fields stand: a JSON list of its
 * fields in a fixed order, missing ones as null. Two opinions are the same if and only if these texts are.
 */
export function canonicalOpinion(opinion: Content): string {
  const { id, seq, at, visit, set, question, value, steps, reasons, ageBand, need, text } = opinion;
  return JSON.stringify([
    'opinion/1', id.toLowerCase(), seq ?? null, at, visit.toLowerCase(), set, question, value, steps, reasons ?? [], ageBand ?? null, need ?? null,
    text ? textFields(text) : null,
  ]);
}

export function canonicalText(text: LeftText): string {
  return JSON.stringify(['text/1', ...textFields(text)]);
}

const textFields = ({ id, kind, text, language, ticket }: LeftText) => [id.toLowerCase(), kind, text, language, ticket ?? null];

/** What is hashed (SHA-256, hex) to move the chain's head over one opinion: the head before, then the opinion's own hash. */
export function chainLink(head: string, contentHash: string): string {
  return `${head}${contentHash}`;
}

/** The head after some opinions whose content hashes are given in order. `digest`: SHA-256 of UTF-8 text, in hex. */
export function chainHead(head: string, contentHashes: readonly string[], digest: (text: string) => string): string {
  return contentHashes.reduce((before, hash) => digest(chainLink(before, hash)), head);
}
