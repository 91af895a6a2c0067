import { cannotSay, noEntry, type AuditEntries, type Entry } from './audit-entries.ts';
import { stampChanges } from './merge-entries.ts';

/** Names of the form's fields: what is said at an item, "I cannot say", a note. */
export const fieldOf = {
  said: (itemId: string) => `said:${itemId}`,
  cannot: (itemId: string) => `cannot:${itemId}`,
  note: (itemId: string) => `note:${itemId}`,
};

/**
 * What was known, with what a posted form says laid over it: a question that the form did not show keeps its entry,
 * a field of no question is ignored.
 */
export function entriesWith(known: AuditEntries, form: FormData, items: readonly { id: string }[]): AuditEntries {
  const text = (name: string, otherwise: string) => textOf(form, name) ?? otherwise;
  const answers: Record<string, Entry> = {};
  for (const { id } of items) {
    const before = known.answers[id] ?? noEntry;
    const entry = { said: saidIn(form, id, before.said), note: text(fieldOf.note(id), before.note) };
    if (entry.said || entry.note) answers[id] = entry;
  }
  return {
    contactedAt: text('contactedAt', known.contactedAt),
    answeredThrough: text('answeredThrough', known.answeredThrough),
    remarks: text('remarks', known.remarks),
    answers,
  };
}

function saidIn(form: FormData, itemId: string, before: string): string {
  const typed = textOf(form, fieldOf.said(itemId));
  if (typed?.trim()) return typed.trim();
  if (form.has(fieldOf.cannot(itemId))) return cannotSay;
  // Radio buttons without a choice post nothing at all; an emptied field posts an empty text.
  return typed === null ? before : '';
}

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
}

/** What was known, with what a refused form gave back, which was said now. */
export function typedAgain(known: AuditEntries, values: Readonly<Record<string, string | string[]>>, items: readonly { id: string }[]): AuditEntries {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return stampChanges(known, entriesWith(known, form, items), Date.now(), 'cleared');
}
