import { openArchive, openDataAddress } from '#capabilities/benchmarks/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** All files of a version in one archive, a file at a time. */
export const GET = endpoint(async (ctx, event) => {
  const { editionId, version } = openDataAddress.parse({ ...event.params, file: 'zip' });
  const { name, stream } = await openArchive(ctx, event.locals.kit, { editionId, version });
  return new Response(stream, {
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'public, max-age=31536000, immutable' },
  });
});
