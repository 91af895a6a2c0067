import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';

/** The registration that the address names. */
export function orderKey({ params }: Pick<RequestEvent | ServerLoadEvent, 'params'>) {
  const named = params as Partial<Record<string, string>>; // every route has its own names
  return { organisationId: named['organisation'] ?? '', registrationId: named['registration'] ?? '' };
}
