import type { AuditEntries, Entry } from '../audit-entries.ts';

/** A value that the server measured, as the form of its mission shows it, in one language. */
export interface MeasuredItem {
  itemId: string;
  /** As the form writes it. */
  said: string;
  /** As people read it. */
  words: string;
  /** What it rests on, in words. */
  origin: string;
  /** The evaluator cannot say otherwise; else it is a proposal. */
  locked: boolean;
}

/**
 * Entries with what was measured in them: what is locked stands whatever was said, a proposal only where nothing was said yet.
 * Returns the same object when nothing changes.
 */
export function withMeasures(entries: AuditEntries, measured: readonly MeasuredItem[]): AuditEntries {
  const changed = measured.flatMap(({ itemId, said, locked }): [string, Entry][] => {
    const known = entries.answers[itemId];
    if (known?.said === said || (!locked && known?.said)) return [];
    return [[itemId, { said, note: known?.note ?? '' }]];
  });
  return changed.length === 0 ? entries : { ...entries, answers: { ...entries.answers, ...Object.fromEntries(changed) } };
}
