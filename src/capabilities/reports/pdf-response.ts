import type { Locale } from '#core/shared/texts.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';

interface ReadyFile {
  file: Buffer;
  mediaType: string;
  fileName: string;
  sha256: string;
}

/** A document as the answer of a route: a file to save, that no cache on the way keeps. */
export function reportResponse({ file, mediaType, fileName, sha256 }: ReadyFile, locale: Locale): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': mediaType, 'content-length': String(file.length), 'content-language': locale,
      'content-disposition': attachmentHeader(fileName), 'cache-control': 'private, no-store', etag: `"${sha256}"`,
    },
  });
}
