import { redirect } from '@sveltejs/kit';
import { openBodyTrophies, openOwnFile, submitOwnFile, writeOwnFile } from '#capabilities/trophies/index.decided.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** The prize of the address, in the edition that it asks for, among those of the body. */
async function keyOf(ctx: Ctx, params: Partial<Record<string, string>>, url: URL): Promise<{ organisationId: string; editionId: string; prizeId: string }> {
  const { organisation: organisationId = '', prize: prizeId = '' } = params;
  const { edition } = await openBodyTrophies(ctx, organisationId, url.searchParams.get('edition'));
  return { organisationId, editionId: edition.id, prizeId };
}

export const load = page(async (ctx, event) => {
  const key = await keyOf(ctx, event.params, event.url);
  const done = event.url.searchParams.get('done');
  return { key, own: await openOwnFile(ctx, key), done: (['saved', 'submitted'] as const).find((one) => one === done) ?? null };
});

export const actions = {
  write: action(async (ctx, event, form) => {
    const key = await keyOf(ctx, event.params, event.url);
    await writeOwnFile(ctx, key, new Map(form));
    redirect(303, localPath(ctx.locale, `/participant/${key.organisationId}/trophies/${key.prizeId}?edition=${key.editionId}&done=saved`));
  }),
  submit: action(async (ctx, event) => {
    const key = await keyOf(ctx, event.params, event.url);
    await submitOwnFile(ctx, key);
    redirect(303, localPath(ctx.locale, `/participant/${key.organisationId}/trophies/${key.prizeId}?edition=${key.editionId}&done=submitted`));
  }),
};
