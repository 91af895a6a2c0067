/**
 * A web address as somebody typed it, `www.ville.fr` included, written in full; `null` for what is none. Only http and
 * https, with a name that has a dot: never a script, a file or a machine of a local network.
 */
export function readWebAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d+/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!/[^.]\.[a-z]{2,}$/i.test(url.hostname) || url.username !== '' || url.password !== '') return null;
  return url.pathname === '/' && !url.search ? url.href.replace(/\/$/, '') : url.href;
}

/** Which social network an address belongs to, by its host; the host itself when it is another. */
export function networkOf(address: string): string {
  const host = new URL(address).hostname.replace(/^(www|m|fr-fr)\./, '');
  return networkHosts[host] ?? host;
}

const networkHosts: Readonly<Record<string, string>> = {
  'facebook.com': 'Facebook', 'fb.com': 'Facebook', 'instagram.com': 'Instagram', 'x.com': 'X', 'twitter.com': 'X',
  'linkedin.com': 'LinkedIn', 'youtube.com': 'YouTube', 'bsky.app': 'Bluesky', 'threads.net': 'Threads',
  'threads.com': 'Threads', 'tiktok.com': 'TikTok', 'whatsapp.com': 'WhatsApp', 'mastodon.social': 'Mastodon',
};
