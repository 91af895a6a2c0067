import { redirect } from '@sveltejs/kit';
import { askUndo, readImport } from '#capabilities/kiosks/index.answering.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

function keyOf(params: Partial<Record<string, string>>): { organisationId: string; id: string } {
  const id = params['import'] ?? '';
  if (!isUuid(id)) throw problem('not_found');
  return { organisationId: params['organisation'] ?? '', id };
}

export const load = page(async (ctx, event) => ({ found: await readImport(ctx, keyOf(event.params)) }));

export const actions = {
  undo: action(async (ctx, event) => {
    const { organisationId, id } = keyOf(event.params);
    await askUndo(ctx, organisationId, id);
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/opinions/import/${id}`));
  }),
};
