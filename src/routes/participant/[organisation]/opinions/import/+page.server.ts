import { redirect } from '@sveltejs/kit';
import { askImport, importsOf, importTargets, keptExport, keptFile, mappingInput, previewOpinionImport } from '#capabilities/kiosks/index.answering.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm, parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { points, questions } = await importTargets(ctx, organisationId);
  return { organisationId, points: [...points], questions: [...questions], imports: await importsOf(ctx.db, organisationId) };
});

const lists = ['column', 'placeName', 'placePoint', 'questionName', 'questionId', 'word', 'wordStep'];
const mappingOf = (form: FormData) => parseInput(mappingInput, { ...Object.fromEntries(form), ...Object.fromEntries(lists.map((name) => [name, form.getAll(name)])) });

/** The file of a form: one that comes with it, or one that was examined before. */
async function fileOf(ctx: Ctx, form: FormData) {
  const upload = form.get('upload');
  if (upload instanceof File && upload.size > 0) return { name: upload.name.slice(0, 200) || 'import', content: new Uint8Array(await upload.arrayBuffer()) };
  if (form.has('sha256')) return keptExport(ctx, parseForm(keptFile, form));
  throw problem('file_empty');
}

export const actions = {
  examine: action(async (ctx, event, form) => {
    const mapping = form.has('column') ? mappingOf(form) : null;
    return { preview: await previewOpinionImport(ctx, String(event.params['organisation']), await fileOf(ctx, form), mapping) };
  }),
  confirm: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const id = await askImport(ctx, organisationId, parseForm(keptFile, form), mappingOf(form));
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/import/${id}`)}`);
  }),
};
