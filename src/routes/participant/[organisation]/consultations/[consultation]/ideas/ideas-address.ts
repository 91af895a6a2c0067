import { localPath } from '#platform/http/locale.ts';
import type { Locale } from '#core/shared/texts.ts';

interface Address {
  params: Partial<Record<string, string>>;
}

/** The step of ideas that an address names. */
export function ideasAddress({ params }: Address): { organisationId: string; id: string; stepId: string } {
  return { organisationId: String(params['organisation']), id: String(params['consultation']), stepId: String(params['step']) };
}

/** Where the ideas of a step stand for their body. */
export const ideasPath = (locale: Locale, { organisationId, id, stepId }: ReturnType<typeof ideasAddress>): string => localPath(locale, `/participant/${organisationId}/consultations/${id}/ideas/${stepId}`);
