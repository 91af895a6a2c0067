import { localPath } from '#platform/http/locale.ts';
import type { Locale } from '#core/shared/texts.ts';

/** The poll that an address names. */
export function pollKey({ params }: { params: Partial<Record<string, string>> }): { organisationId: string; id: string } {
  return { organisationId: String(params['organisation']), id: String(params['poll']) };
}

/** Where the polls of a body stand. */
export const pollsPath = (locale: Locale, organisationId: string, below = ''): string => localPath(locale, `/participant/${organisationId}/polls${below}`);
