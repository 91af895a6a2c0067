import { redirect } from '@sveltejs/kit';
import { openJuryFile, scoreFile, writeNote } from '#capabilities/trophies/index.decided.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

function keyOf(params: Partial<Record<string, string>>): { editionId: string; fileId: string } {
  const { edition = '', file = '' } = params;
  if (!isUuid(file)) throw problem('not_found');
  return { editionId: edition, fileId: file };
}

export const load = page(async (ctx, event) => {
  const { editionId, fileId } = keyOf(event.params);
  return { editionId, done: event.url.searchParams.has('done'), open: await openJuryFile(ctx, editionId, fileId) };
});

export const actions = {
  score: action(async (ctx, event, form) => {
    const key = keyOf(event.params);
    await scoreFile(ctx, key, new Map(form));
    redirect(303, `${localPath(ctx.locale, `/jury/${key.editionId}/files/${key.fileId}`)}?done`);
  }),
  note: action(async (ctx, event, form) => {
    const key = keyOf(event.params);
    await writeNote(ctx, key, Object.fromEntries(form));
    const { file } = await openJuryFile(ctx, key.editionId, key.fileId);
    redirect(303, `${localPath(ctx.locale, `/jury/${key.editionId}/${file.prizeId}`)}#notes-${file.id}`);
  }),
};
