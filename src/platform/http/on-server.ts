/**
 * What a page is drawn from, where no script will read it. Kit writes the data of a page down for the browser at each request, even
 * for a page that sends no script: for a long page that costs as much as drawing it. The copy reads the same, but nobody who lists
 * its parts finds any; a page that is asked for its data alone gets the whole.
 */
export function onServer<T extends object | null>(event: { isDataRequest: boolean }, view: T): T {
  if (view === null || event.isDataRequest) return view;
  const parts = Object.entries(view).map(([name, value]) => [name, { value, enumerable: false }] as const);
  return Object.defineProperties({}, Object.fromEntries(parts)) as T; // the same parts, under the same names
}
