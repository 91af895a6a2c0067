import { isUuid } from '#core/shared/uuid.ts';
import { problem } from '#platform/http/problem.ts';

/** The draft that an address names. Throws `not_found`. */
export function draftParam({ params }: { params: Partial<Record<string, string>> }): string {
  const id = params['draft'] ?? '';
  if (!isUuid(id)) throw problem('not_found');
  return id;
}
