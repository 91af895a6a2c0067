import { attachmentHeader } from '#platform/http/attachment-header.ts';
import type { SignedCopy } from './copies.queries.server.ts';

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * A file that came from anywhere, sent back so that it can do nothing here: as what its content is, never guessed,
 * under a policy that runs nothing. Images may be shown in a page of ours; a PDF is always saved, for a viewer in a
 * sandbox shows nothing and one outside may run scripts.
 */
export function copyResponse({ copy, reference, content }: { copy: SignedCopy; reference: string; content: Buffer }, options: { inline: boolean }): Response {
  const name = `${reference}-${copy.version}.${endings[copy.mediaType] ?? 'bin'}`;
  const shown = options.inline && copy.mediaType.startsWith('image/');
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': copy.mediaType, 'content-length': String(content.length), 'x-content-type-options': 'nosniff',
      'content-disposition': shown ? 'inline' : attachmentHeader(name), 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
    },
  });
}

/** A document of ours, to save. */
export function paperResponse({ pdf, fileName, sha256 }: { pdf: Buffer; fileName: string; sha256: string }, locale: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf', 'content-length': String(pdf.length), 'content-language': locale, 'content-disposition': attachmentHeader(fileName),
      'cache-control': 'private, no-store', etag: `"${sha256}"`,
    },
  });
}
