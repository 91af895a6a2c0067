import { attachmentHeader } from './attachment-header.ts';
import { isHeld } from './entity-tag.ts';

/** A file that never changes: kept by whoever asked for it, and not sent again to who has it. `etag`: names its content. */
export function frozenFile(request: Request, file: { content: Uint8Array; mediaType: string; etag: string; fileName: string }): Response {
  const etag = `"${file.etag}"`;
  const kept = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: kept });
  return new Response(new Uint8Array(file.content), { headers: { ...kept, 'content-type': file.mediaType, 'content-disposition': attachmentHeader(file.fileName) } });
}
