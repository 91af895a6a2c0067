import { createHash } from 'node:crypto';
import { documentEngine, templatesDigest } from '#platform/pdf/document-engine.ts';
import type { Ctx } from '#platform/context.ts';
import type { DocumentData } from './document/blocks.ts';

// Crockford's base 32: no letter that is taken for a figure or for another letter.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const groupLength = 4;

/**
 * The code printed on each page of a document: 60 bits drawn from all that makes its bytes (data, templates, engine).
 * Equal documents have equal codes. A code made up opens nothing: only those of issued documents are known.
 */
export function verificationCode(ctx: Pick<Ctx, 'settings'>, data: DocumentData): string {
  const mark = createHash('sha256')
    .update(documentEngine).update(templatesDigest(ctx.settings.root)).update(JSON.stringify(data)).digest();
  const letters = Array.from({ length: groups * groupLength }, (_, i) => alphabet[mark.readUInt8(i) & 31]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

/** A code as people type it: any case, spaces or hyphens, O for 0, I or L for 1. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== groups * groupLength || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return letters.match(/.{4}/g)?.join('-') ?? null;
}
