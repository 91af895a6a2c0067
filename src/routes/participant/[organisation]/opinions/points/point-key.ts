import { isUuid } from '#core/shared/uuid.ts';
import { problem } from '#platform/http/problem.ts';

/** The point that an address names. Throws `not_found` for what cannot be one. */
export function pointKey({ params }: { params: Partial<Record<string, string>> }): { organisationId: string; id: string } {
  const id = String(params['point']);
  if (!isUuid(id)) throw problem('not_found');
  return { organisationId: String(params['organisation']), id };
}
