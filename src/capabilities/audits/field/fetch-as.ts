/** Header that says in whose name a phone sends. The server refuses it when somebody else is signed in by then. */
export const senderHeader = 'x-parvis-person';

/** `fetch` in the name of one person: what waits on a phone never leaves under another's, however signing in and out fall. */
export function fetchAs(owner: string): typeof globalThis.fetch {
  return (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set(senderHeader, owner);
    return fetch(url, { ...init, headers });
  };
}
