import { trophyDeskTexts } from '#capabilities/trophies/index.ts';
import { openTrophyCategory } from '#capabilities/trophies/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { trophyEditionAsked } from '../../trophy-edition.ts';

export const load = page(async (ctx, event) => {
  const { id } = await trophyEditionAsked(ctx, event.url);
  const view = await openTrophyCategory(ctx, id, event.params['category'] ?? '');
  return { view, breadcrumb: [{ label: trophyDeskTexts[ctx.locale].title, href: `${localPath(ctx.locale, '/office/trophies')}?edition=${id}` }, { label: view.category.label[ctx.locale] }] };
});
