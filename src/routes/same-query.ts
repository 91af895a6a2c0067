/** What an address asks for besides its path, to say the same in the other language; without the name of the form that was sent. */
export function sameQuery(query: Iterable<[string, string]>): string {
  const kept = new URLSearchParams([...query].filter(([name]) => !name.startsWith('/')));
  return kept.size > 0 ? `?${kept}` : '';
}
