/** A file to save, that no cache on the way keeps. */
export function fileResponse(body: BodyInit, file: { fileName: string; mediaType: string }): Response {
  return new Response(body, {
    headers: { 'content-type': file.mediaType, 'content-disposition': `attachment; filename="${file.fileName}"`, 'cache-control': 'private, no-store' },
  });
}
