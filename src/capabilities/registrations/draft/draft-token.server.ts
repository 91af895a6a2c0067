import { hashToken, secretToken } from '#platform/ids.ts';

/** An unguessable token for a browser's cookie, and the hash under which its draft is kept. */
export function newDraftToken(): { token: string; hash: string } {
  return secretToken();
}

/** The hash under which a token of a link is kept. */
export function draftHash(token: string): string {
  return hashToken(token);
}
