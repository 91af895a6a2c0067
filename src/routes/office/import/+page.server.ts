import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readKeptFile } from '#capabilities/audits/index.ts';
import { confirmImport, previewImport } from '#capabilities/audits/index.server.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { freezeOf } from '#capabilities/scores/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

const outcome = z.object({ audits: z.coerce.number().int().min(0), bodies: z.coerce.number().int().min(0), enrolled: z.coerce.number().int().min(0) });

export const load = page(async (ctx, { url }) => {
  const editions = [];
  for (const id of listEditionIds(ctx.settings.dataDir).toReversed()) {
    const { label } = loadEdition(id, ctx.settings.dataDir);
    editions.push({ id, label, frozen: (await freezeOf(ctx.db, id)) !== undefined });
  }
  const done = outcome.safeParse(Object.fromEntries(url.searchParams));
  return { editions, done: done.success ? done.data : null };
});

const confirmation = z.object({
  edition: z.string().min(1, 'field_required'),
  file: z.array(z.string().transform((text, context) => readKeptFile(text) ?? (context.addIssue({ code: 'custom', message: 'field_invalid' }), z.NEVER))).min(1, 'field_required'),
  acceptPartial: z.literal('yes').optional(),
});

export const actions = {
  examine: action(async (ctx, _event, form) => {
    const uploads = form.getAll('file').flatMap((value) => (value instanceof File && value.size > 0 ? [value] : []));
    const files = await Promise.all(uploads.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })));
    return { preview: await previewImport(ctx, { editionId: String(form.get('edition') ?? '') || null, files }) };
  }),
  import: action(async (ctx, _event, form) => {
    const { edition, file, acceptPartial } = parseForm(confirmation, form);
    if (await freezeOf(ctx.db, edition)) throw problem('edition_already_frozen');
    const { audits, bodies, enrolled } = await confirmImport(ctx, { editionId: edition, files: file, acceptPartial: acceptPartial === 'yes' });
    redirect(303, `${localPath(ctx.locale, '/office/import')}?${new URLSearchParams({ audits: String(audits), bodies: String(bodies), enrolled: String(enrolled) })}`);
  }),
};
