import type { ServerLoadEvent } from '@sveltejs/kit';
import type { Reading } from '#capabilities/benchmarks/index.ts';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

type Addressed = Pick<ServerLoadEvent, 'params' | 'url'>;

/** Which results an address asks for: the body, and where it says so an edition, a site and a group. */
export function readingOf(locale: Locale, { params, url }: Addressed): Reading {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  return { locale, organisationId: String(params['organisation']), editionId: asked('edition'), siteId: asked('site'), groupId: asked('group') };
}

/** Results of the whole body, for the pages beside them. Throws `detail_not_in_formula` in a free participation. */
export async function wholeResults(ctx: Ctx, event: Addressed) {
  const reading: Reading = { ...readingOf(ctx.locale, event), siteId: undefined, groupId: undefined };
  const results = await participantResults(ctx, reading);
  if (!results.detailed) throw problem('detail_not_in_formula');
  return { reading, results };
}
