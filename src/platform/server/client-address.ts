/** Where a request comes from, as told to the site by its own server: whatever a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-parvis-client-address';

/**
 * The address a request comes from. Each of our `proxies` appends the address it saw to `X-Forwarded-For`, so the client is
 * that many from the right; what stands further left was written by the client and is not believed. Fewer entries than
 * proxies, or none: the address of the connection itself.
 */
export function clientAddress(forwardedFor: string | string[] | undefined, connection: string | undefined, proxies: number): string {
  const seen = [forwardedFor ?? []].flat().join(',').split(',').map((one) => one.trim()).filter(Boolean);
  const told = proxies > 0 ? seen.at(-proxies) : undefined;
  return told ?? connection ?? 'unknown';
}
