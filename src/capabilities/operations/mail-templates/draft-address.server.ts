import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { TypedWords } from '#platform/mail/check-words.ts';

// What a browser may be asked to send in an address, unpacked: the longest words allowed, and no more.
const mostUnpacked = 32 * 1024;
const draft = z.object({ subject: z.string(), text: z.string() });

/** Words that are not kept yet, small enough to stand in the address of their preview. */
export function packDraft({ subject, text }: TypedWords): string {
  return deflateRawSync(JSON.stringify({ subject: String(subject), text: String(text) })).toString('base64url');
}

/** The words of such an address; null where it holds none. */
export function unpackDraft(packed: string): { subject: string; text: string } | null {
  try {
    return draft.parse(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostUnpacked }).toString()));
  } catch {
    return null;
  }
}
