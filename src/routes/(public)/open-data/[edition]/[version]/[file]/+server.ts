import { openDataAddress, openFile } from '#capabilities/benchmarks/index.server.ts';
import { frozenFile } from '#platform/http/frozen-file.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';

/** One file of a version, byte for byte as it was frozen. */
export const GET = endpoint(async (ctx, event) => {
  const { editionId, version, name } = openDataAddress.parse(event.params);
  const file = await openFile(ctx.db, { editionId, version, name });
  if (!file) throw problem('not_found');
  return frozenFile(event.request, { content: file.content, mediaType: `${file.mediaType}; charset=utf-8`, etag: file.sha256, fileName: name });
});
