import type { Locale } from '#core/shared/texts.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';

/** A document as the answer of a route: a file to save, that no cache on the way keeps. */
export function pdfResponse({ pdf, fileName, sha256 }: { pdf: Buffer; fileName: string; sha256: string }, locale: Locale): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf', 'content-length': String(pdf.length), 'content-language': locale,
      'content-disposition': attachmentHeader(fileName), 'cache-control': 'private, no-store', etag: `"${sha256}"`,
    },
  });
}
