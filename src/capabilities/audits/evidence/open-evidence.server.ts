import type { Ctx } from '#platform/context.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { problem } from '#platform/http/problem.ts';
import { evidenceById } from './evidence.queries.server.ts';

/**
 * A file of an audit, for those whose sight includes it: never run, never guessed at, never kept by a cache on the way.
 * `inline` shows pictures in the page that asks. Throws `evidence_unknown`.
 */
export async function openEvidence(ctx: Ctx, key: { organisationId: string; id: string }, options: { inline: boolean }): Promise<Response> {
  const row = await evidenceById(ctx.db, key.organisationId, key.id);
  if (!row?.completed_at || row.withdrawn_at) throw problem('evidence_unknown');
  const bytes = await ctx.files.get(row.sha256);
  const shown = options.inline && row.media_type.startsWith('image/');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': row.media_type, 'content-length': String(bytes.length), 'x-content-type-options': 'nosniff',
      'content-disposition': shown ? 'inline' : attachmentHeader(row.file_name), 'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
}
