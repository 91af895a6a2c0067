import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';

/** Where the people of a body at the meetings stand. */
export const ownMeetingsPath = (locale: Locale, organisationId: string): string => localPath(locale, `/participant/${organisationId}/meetings`);
