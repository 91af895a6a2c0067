export interface RelyingParty {
  id: string;
  origin: string;
}

/**
 * To whom passkeys are bound: the host people type. Browsers make none for a bare IP address, nor over http elsewhere than
 * on this machine; null there.
 */
export function relyingParty(origin: string): RelyingParty | null {
  const { hostname, protocol } = new URL(origin);
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) return null;
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null;
}
