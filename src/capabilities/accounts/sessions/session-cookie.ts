/**
 * The name of the session's cookie. On https only the name with the prefix is read: a browser takes `__Host-` from this
 * very host over https alone, so that no neighbouring site can plant one.
 */
export function sessionCookieName(origin: string): string {
  return origin.startsWith('https:') ? '__Host-parvis-session' : 'parvis-session';
}
