/** What a mail may weigh before anybody parses it. */
export const inboxLimits = { bytes: 5 * 1024 * 1024, headerBytes: 64 * 1024, headers: 300, parts: 60, depth: 20, textLength: 20_000 } as const;

/** Why a mail is not parsed. */
export type InboxRefusal = 'too_large' | 'headers_too_long' | 'too_many_headers' | 'too_many_parts' | 'nested_too_deep' | 'unreadable';

const openers = new Map([['(', ')'], ['<', '>'], ['[', ']']]);
const closers = new Set(openers.values());

/** Looks a raw mail over in one pass, without parsing: null when it may be parsed. */
export function refusalOf(raw: Uint8Array): InboxRefusal | null {
  if (raw.length > inboxLimits.bytes) return 'too_large';
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  if (end > inboxLimits.headerBytes) return 'headers_too_long';
  const headers = text.slice(0, end).replace(/\r?\n[ \t]+/g, ' ').split('\n');
  if (headers.length > inboxLimits.headers) return 'too_many_headers';
  if (headers.some((header) => depthOf(header) > inboxLimits.depth)) return 'nested_too_deep';
  let parts = 0;
  for (const _ of text.matchAll(/^content-type:/gim)) if ((parts += 1) > inboxLimits.parts) return 'too_many_parts';
  return null;
}

/** How deep brackets stand within brackets, of any kind: those that never close count too. */
function depthOf(header: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of header) {
    if (openers.has(sign)) deepest = Math.max(deepest, (depth += 1));
    else if (closers.has(sign)) depth = Math.max(0, depth - 1);
  }
  return deepest;
}
