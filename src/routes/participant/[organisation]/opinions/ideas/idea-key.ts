import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { isUuid } from '#core/shared/uuid.ts';
import { problem } from '#platform/http/problem.ts';

/** The text that an address names. Throws `not_found` for what can be none. */
export function ideaKey(event: RequestEvent | ServerLoadEvent): { organisationId: string; textId: string } {
  const given: Partial<Record<string, string>> = event.params;
  const textId = given['text'] ?? '';
  if (!isUuid(textId)) throw problem('not_found');
  return { organisationId: given['organisation'] ?? '', textId };
}
