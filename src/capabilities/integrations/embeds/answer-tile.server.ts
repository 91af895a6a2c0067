import { z } from 'zod';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { conditionalAnswer } from '../api/conditional-answer.ts';
import { clientLocale } from '../api/client-locale.ts';
import { badge, chart, framePage, noTile } from './draw-tiles.ts';
import { embedTexts } from './embed.texts.ts';
import { tileOf } from './embeds.queries.server.ts';
import { themes, tilePolicy } from './svg-frame.ts';

export const tileNames = ['badge.svg', 'chart.svg', 'badge', 'chart'] as const;

const tileQuery = z.object({
  theme: z.enum(themes).catch('auto'),
  edition: z.string().regex(/^[a-z0-9-]{1,40}$/).nullable().catch(null),
});

/**
 * A tile for other sites, as SVG or as a page for a frame: without a cookie, and asked for anew each time (ETag), so that a
 * body that takes its agreement back is obeyed at once. Without agreement 404, the same as for a body that takes no part.
 */
export async function answerTile(ctx: Ctx, asked: { organisation: string; tile: string; request: Request; params: URLSearchParams }): Promise<Response> {
  const { params, request } = asked;
  const locale = clientLocale(params.get('lang'), request.headers.get('accept-language'));
  const { theme, edition } = tileQuery.parse({ theme: params.get('theme') ?? 'auto', edition: params.get('edition') });
  const [kind = '', form = 'page'] = asked.tile.split('.');
  const draw = kind === 'chart' ? chart : badge;
  const known = tileNames.some((name) => name === asked.tile) && isUuid(asked.organisation);
  const facts = known ? await tileOf(ctx.db, asked.organisation, edition) : null;
  const svg = facts ? draw(facts, { locale, theme, proof: ctx.settings.origin + localPath(locale, `/verify/${asked.organisation}?edition=${facts.edition.id}`) }) : noTile({ locale, theme });
  const t = embedTexts[locale];
  const asPage = form !== 'svg';
  const body = asPage ? framePage(svg, t.page(facts ? t.of(facts.name, facts.edition[locale]) : t.none), locale) : svg;
  return conditionalAnswer(request, body, {
    status: facts ? 200 : 404,
    headers: {
      'content-type': asPage ? 'text/html; charset=utf-8' : 'image/svg+xml; charset=utf-8', 'content-language': locale, 'cache-control': 'public, no-cache',
      vary: 'accept-language', 'content-security-policy': tilePolicy(theme), 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*',
    },
  });
}
