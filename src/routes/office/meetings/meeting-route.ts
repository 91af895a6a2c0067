import { redirect } from '@sveltejs/kit';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';

/** The meeting that an address names. */
export const meetingIdOf = ({ params }: { params: Partial<Record<string, string>> }): string => String(params['meeting']);

/** To a page of a meeting, after something was done. */
export function toMeeting(locale: Locale, id: string, below = ''): never {
  redirect(303, localPath(locale, `/office/meetings/${id}${below}`));
}
