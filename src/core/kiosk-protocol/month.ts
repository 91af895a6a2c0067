/** Month of ids that tell no credible instant: they share the partition of the rest. */
export const noMonth = '1970-01-01';

const earliest = Date.UTC(2020, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Milliseconds since 1970 written in a UUIDv7; null for any other id. */
export function instantOfId(id: string): number | null {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null;
}

/**
 * First day of the month (UTC) in which an id was made, 'YYYY-MM-01', from the id alone: however late and however often
 * an opinion is sent, it meets its own row. Ids that are no UUIDv7, or of before 2020 or after 2099, have `noMonth`.
 */
export function monthOfId(id: string): string {
  const at = instantOfId(id);
  if (at === null || at < earliest || at >= latest) return noMonth;
  return `${new Date(at).toISOString().slice(0, 7)}-01`;
}
