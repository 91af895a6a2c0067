import { redirect } from '@sveltejs/kit';
import { decidePrize, openDeliberation } from '#capabilities/trophies/index.decided.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const { edition = '', prize = '' } = event.params;
  return { editionId: edition, table: await openDeliberation(ctx, edition, prize) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const { edition = '', prize = '' } = event.params;
    await decidePrize(ctx, { editionId: edition, prizeId: prize }, { ...Object.fromEntries(form), present: form.getAll('present[]') });
    redirect(303, localPath(ctx.locale, `/jury/${edition}/${prize}`));
  }),
};
