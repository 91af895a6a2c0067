import { redirect } from '@sveltejs/kit';
import { examineFile, listSources } from '#capabilities/listening/index.server.ts';
import { entryTexts } from '#capabilities/listening/index.ts';
import { isIsoDate } from '#core/calendar/date.ts';
import { formatDate } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const sources = (await listSources(ctx, organisationId)).filter(({ closedAt }) => closedAt === null);
  const asked = event.url.searchParams.get('source');
  return { organisationId, today: ctx.clock.today(), sources, source: sources.find(({ id }) => id === asked) ?? (sources.length === 1 ? (sources[0] ?? null) : null) };
});

const dayOf = (form: FormData, name: string): string => {
  const day = form.get(name);
  if (typeof day !== 'string' || !isIsoDate(day)) throw problem('form_incomplete', {}, [{ field: name, code: 'field_required' }]);
  return day;
};

/** The file of a form, or the text that was pasted with the day on which it was said. */
async function fileOf(ctx: Ctx, form: FormData) {
  const [upload, text] = [form.get('upload'), form.get('text')];
  if (upload instanceof File && upload.size > 0) return { name: upload.name, content: new Uint8Array(await upload.arrayBuffer()) };
  if (typeof text !== 'string' || text.trim() === '') throw problem('file_empty');
  const day = dayOf(form, 'saidOn');
  return { name: entryTexts[ctx.locale].pastedName(formatDate(day, ctx.locale)), content: new Uint8Array(Buffer.from(`${day}\n${text.replaceAll('\r\n', '\n')}`)) };
}

export const actions = {
  examine: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const source = (await listSources(ctx, organisationId)).find(({ id }) => id === form.get('source'));
    if (!source) throw problem('not_found');
    const id = await examineFile(ctx, organisationId, source.id, await fileOf(ctx, form), dayOf(form, 'capturedOn'));
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/listening/import/${id}`));
  }),
};
