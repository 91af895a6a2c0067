import { channels, type Channel } from '#core/scoring/dimensions.ts';
import { localPath } from '#platform/http/locale.ts';
import type { Locale } from '#core/shared/texts.ts';

/** The channel a reviewer keeps to, from the address; anything else means all of them. */
export function channelIn(url: URL): Channel | undefined {
  const asked = url.searchParams.get('channel');
  return channels.find((id) => id === asked);
}

const suffix = (parts: Record<string, string | undefined>): string => {
  const query = new URLSearchParams(Object.entries(parts).flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
  return query && `?${query}`;
};

export function queuePath(locale: Locale, channel: Channel | undefined, after?: string): string {
  return localPath(locale, '/reviewer') + suffix({ channel, after });
}

export function auditPath(locale: Locale, audit: { organisation_id: string; id: string }, channel: Channel | undefined, after?: string): string {
  return localPath(locale, `/reviewer/audits/${audit.organisation_id}/${audit.id}`) + suffix({ channel, after });
}
