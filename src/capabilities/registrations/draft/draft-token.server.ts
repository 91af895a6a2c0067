import { secretToken } from '#platform/ids.ts';

/** An unguessable token for a browser's cookie, and the hash under which its draft is kept. */
export function newDraftToken(): { token: string; hash: string } {
  return secretToken();
}
