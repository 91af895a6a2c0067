import type { Package } from '#capabilities/privacy/index.server.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';

/** A copy of somebody's data as a file to save, that no cache on the way keeps. */
export function zipResponse({ content, fileName }: Package): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': 'application/zip', 'content-length': String(content.length),
      'content-disposition': attachmentHeader(fileName), 'cache-control': 'private, no-store',
    },
  });
}
