import { noEntry, type AuditEntries, type Entry } from './audit-entries.ts';

const heads = ['contactedAt', 'answeredThrough', 'remarks'] as const;
const isHead = (key: string): key is (typeof heads)[number] => heads.some((head) => head === key);

const keysOf = (entries: AuditEntries): string[] => [...heads, ...Object.keys(entries.answers)];
const timeOf = ({ at }: AuditEntries, key: string): number => at?.[key] ?? 0;
const entryAt = ({ answers }: AuditEntries, key: string): Entry => answers[key] ?? noEntry;

function isBlank(entries: AuditEntries, key: string): boolean {
  if (isHead(key)) return entries[key] === '';
  const { said, note } = entryAt(entries, key);
  return said === '' && note === '';
}

function saysTheSame(a: AuditEntries, b: AuditEntries, key: string): boolean {
  if (isHead(key)) return a[key] === b[key];
  const [one, other] = [entryAt(a, key), entryAt(b, key)];
  return one === other || (one.said === other.said && one.note === other.note);
}

/** What was said last stands, an answer taken back as well; of two that nobody dated, the one that says something. */
function isLater(entries: AuditEntries, than: AuditEntries, key: string): boolean {
  const [ours, theirs] = [timeOf(entries, key), timeOf(than, key)];
  return ours > theirs || (ours === theirs && isBlank(than, key) && !isBlank(entries, key));
}

/** `entries` with those of `from` at the given keys. */
function withThese(entries: AuditEntries, from: AuditEntries, keys: readonly string[]): AuditEntries {
  if (keys.length === 0) return entries;
  const next = { ...entries, answers: { ...entries.answers }, at: { ...entries.at } };
  for (const key of keys) {
    if (isHead(key)) next[key] = from[key];
    else next.answers[key] = entryAt(from, key);
    if (timeOf(from, key) > 0) next.at[key] = timeOf(from, key);
  }
  return next;
}

/**
 * Two states of one audit as one: of each question what was said last, and nothing that only one of them knows is dropped. Where both
 * were said at the same time `known` stands. Returns `incoming` itself when all of it stands.
 */
export function mergeEntries(known: AuditEntries, incoming: AuditEntries): AuditEntries {
  const same = (key: string) => timeOf(known, key) === timeOf(incoming, key) && saysTheSame(known, incoming, key);
  return withThese(incoming, known, keysOf(known).filter((key) => !same(key) && !isLater(incoming, known, key)));
}

/** What `entries` says otherwise and later than `than`, alone; null when there is nothing. */
export function laterThan(than: AuditEntries, entries: AuditEntries): AuditEntries | null {
  const keys = keysOf(entries).filter((key) => !saysTheSame(entries, than, key) && isLater(entries, than, key));
  return keys.length === 0 ? null : withThese({ contactedAt: '', answeredThrough: '', remarks: '', answers: {} }, entries, keys);
}

/**
 * `next` with the time at what it says otherwise than `before`: that of the clock, and later than all that stood before, for clocks differ.
 * A question of which `next` says nothing was taken back (`cleared`), or `next` does not know it (`kept`).
 */
export function stampChanges(before: AuditEntries, next: AuditEntries, now: number, unsaid: 'cleared' | 'kept' = 'kept'): AuditEntries {
  const known = { ...next, at: { ...before.at } };
  const omitted = Object.keys(before.answers).filter((key) => next.answers[key] === undefined);
  const whole = unsaid === 'kept' ? withThese(known, before, omitted) : withThese(known, { ...before, answers: {} }, omitted);
  const changed = keysOf(whole).filter((key) => !saysTheSame(before, whole, key));
  const time = Math.max(now, ...Object.values(before.at ?? {}).map((at) => at + 1));
  return { ...whole, at: { ...whole.at, ...Object.fromEntries(changed.map((key) => [key, time])) } };
}

/** Whether nothing was ever said. */
export function saysNothing(entries: AuditEntries): boolean {
  return keysOf(entries).every((key) => isBlank(entries, key) && timeOf(entries, key) === 0);
}
