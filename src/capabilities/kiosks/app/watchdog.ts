/** Answered by the service worker, which loads the page that stopped moving anew. */
export const stuckPath = '/kiosk-stuck';

export function keepAlive(_scope: string): () => void {
  return () => {};
}
