import { isLocale } from '#core/shared/texts.ts';
import { allEditions, openEdition } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { mailKinds } from '../mail-kinds.server.ts';

/** Which words of which mail an address asks for: its edition (the open one where it names none) and its language. */
export function askedWords(ctx: Ctx, { url, params }: { url: URL; params: Partial<Record<string, string>> }) {
  const editions = allEditions(ctx);
  const named = url.searchParams.get('edition');
  const language = url.searchParams.get('language');
  const editionId = editions.find(({ id }) => id === named)?.id ?? openEdition(ctx)?.id ?? editions[0]?.id ?? '';
  return { kinds: mailKinds, kind: params['kind'] ?? '', editionId, locale: isLocale(language) ? language : ('fr' as const) };
}
