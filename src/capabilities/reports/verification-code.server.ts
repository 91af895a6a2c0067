import { createHash } from 'node:crypto';
import { documentEngine, templatesDigest } from '#platform/pdf/document-engine.ts';
import type { Ctx } from '#platform/context.ts';
import type { Composed } from './document/compose.ts';
import { deckEngine, tablesEngine } from './lay-out.server.ts';

// Crockford's base 32: no letter that is taken for a figure or for another letter.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const groupLength = 4;

/**
 * The code printed on each page of a document: 60 bits drawn from all that makes its bytes (data, templates, engine).
 * Equal documents have equal codes. A code made up opens nothing: only those of issued documents are known.
 */
export function verificationCode(ctx: Pick<Ctx, 'settings'>, { template, data }: Composed): string {
  const mark = createHash('sha256')
    .update(engineOf(template)).update(templatesDigest(ctx.settings.root)).update(JSON.stringify(data)).digest();
  const letters = Array.from({ length: groups * groupLength }, (_, i) => alphabet[mark.readUInt8(i) & 31]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

function engineOf(template: Composed['template']): string {
  if (template === 'pptx') return deckEngine;
  return template === 'xlsx' || template === 'ods' ? `${tablesEngine} ${template}` : `${documentEngine} ${template}`;
}

/** Stands in a composed document where its code will. */
export const codeMarker = '____-____-____';

/** The document with its code in place. */
export function withCode(composed: Composed, code: string): Composed {
  const data: unknown = JSON.parse(JSON.stringify(composed.data).replaceAll(codeMarker, code));
  return { ...composed, data } as Composed; // the same shape: only texts were replaced, by texts
}

/** A code as people type it: any case, spaces or hyphens, O for 0, I or L for 1. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== groups * groupLength || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return letters.match(/.{4}/g)?.join('-') ?? null;
}
