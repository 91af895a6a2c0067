import type { ServerLoadEvent } from '@sveltejs/kit';
import type { Reading } from '#capabilities/benchmarks/index.ts';
import type { Locale } from '#core/shared/texts.ts';

/** Which results an address asks for: the body, and where it says so an edition, a site and a group. */
export function readingOf(locale: Locale, { params, url }: Pick<ServerLoadEvent, 'params' | 'url'>): Reading {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  return { locale, organisationId: String(params['organisation']), editionId: asked('edition'), siteId: asked('site'), groupId: asked('group') };
}
