import { localPath } from '#platform/http/locale.ts';
import type { Locale } from '#core/shared/texts.ts';

interface Address {
  params: Partial<Record<string, string>>;
}

/** The consultation that an address names. */
export function consultationKey({ params }: Address): { organisationId: string; id: string } {
  return { organisationId: String(params['organisation']), id: String(params['consultation']) };
}

/** Where the consultations of a body stand. */
export const consultationsPath = (locale: Locale, organisationId: string, below = ''): string => localPath(locale, `/participant/${organisationId}/consultations${below}`);
