import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { askImport, listSources, mappingInput, previewImport, readImport, remapImport, sameFileBefore } from '#capabilities/listening/index.server.ts';
import { addMonths } from '#core/privacy/answer-clock.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

function keyOf(params: Partial<Record<string, string>>): { organisationId: string; id: string } {
  const id = params['import'] ?? '';
  if (!isUuid(id)) throw problem('not_found');
  return { organisationId: params['organisation'] ?? '', id };
}

export const load = page(async (ctx, event) => {
  const key = keyOf(event.params);
  const found = await readImport(ctx, key);
  const source = (await listSources(ctx, key.organisationId)).find(({ id }) => id === found.sourceId);
  return {
    found, source: source?.name ?? '', expires: addMonths(found.capturedOn, source?.keepMonths ?? 0), sameFile: found.state === 'examined' ? await sameFileBefore(ctx.db, found) : null,
    preview: found.state === 'examined' ? await previewImport(ctx, key) : null, criteria: criteriaNames(ctx),
  };
});

const lists = ['column', 'word', 'wordStep'];
const mappingOf = (form: FormData) => parseInput(mappingInput, { ...Object.fromEntries(form), ...Object.fromEntries(lists.map((name) => [name, form.getAll(name)])) });

function shownAgain(ctx: { locale: 'fr' | 'en' }, { organisationId, id }: { organisationId: string; id: string }): never {
  redirect(303, localPath(ctx.locale, `/participant/${organisationId}/listening/import/${id}`));
}

export const actions = {
  remap: action(async (ctx, event, form) => {
    await remapImport(ctx, keyOf(event.params), mappingOf(form));
    shownAgain(ctx, keyOf(event.params));
  }),
  confirm: action(async (ctx, event, form) => {
    const key = keyOf(event.params);
    if ((await readImport(ctx, key)).state === 'examined' && form.has('column')) await remapImport(ctx, key, mappingOf(form));
    await askImport(ctx, key);
    shownAgain(ctx, key);
  }),
};
