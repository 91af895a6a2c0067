import { instantOfParis, parisTimeOf } from '#core/calendar/paris-time.ts';
import { isInDomain } from '#core/questionnaire/domain.ts';
import type { AnswersById } from '#core/questionnaire/evaluate.ts';
import type { Answer, Item } from '#core/questionnaire/types.ts';

/** What stands at one question: the text as typed or chosen, so that nothing is lost even if it is no answer. */
export interface Entry {
  said: string;
  note: string;
}

/** An audit being filled in. `contactedAt`: wall-clock time in Paris, 'YYYY-MM-DDTHH:MM', or what was typed. */
export interface AuditEntries {
  contactedAt: string;
  answeredThrough: string;
  remarks: string;
  answers: Record<string, Entry>;
  /**
   * When each was said, by its id or by the name of its field: milliseconds since 1970 by the clock of whoever said it, moved on past
   * all that it knew. What has none was there before anybody said anything: received, measured, or kept by an older version.
   */
  at?: Record<string, number> | undefined;
}

/** Said where the person cannot answer. */
export const cannotSay = '?';

export const noEntry: Entry = { said: '', note: '' };
export const noEntries: AuditEntries = { contactedAt: '', answeredThrough: '', remarks: '', answers: {} };

/** The answer that an entry stands for; null when nothing was said. What is no number where one is due stays text. */
export function answerOf(item: Item, entry: Entry | undefined): Answer | null {
  const said = entry?.said.trim() ?? '';
  if (!entry || said === '') return null;
  const note = entry.note.trim();
  const noted = note ? { note } : {};
  if (said === cannotSay) return { itemId: item.id, value: null, empty: 'missing', ...noted };
  return { itemId: item.id, value: valueOf(item, said), empty: null, ...noted };
}

function valueOf(item: Item, said: string): string | number {
  if (item.kind !== 'measure' && item.kind !== 'count') return said;
  // People write decimals with a comma and thousands with spaces.
  const plain = said.replace(/\s/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : said;
}

export function answersById(items: readonly Item[], entries: AuditEntries): AnswersById {
  return new Map(items.flatMap((item) => {
    const answer = answerOf(item, entries.answers[item.id]);
    return answer ? [[item.id, answer] as const] : [];
  }));
}

export type EntryFault = 'answer_number_expected' | 'answer_whole_expected' | 'answer_date_expected' | 'answer_outside_domain';

/** Why what was typed at an item is not an answer; null when it is one, or nothing was typed. */
export function entryFault(item: Item, entry: Entry | undefined, sentOn: string | null): EntryFault | null {
  const value = answerOf(item, entry)?.value ?? null;
  if (value === null || isInDomain(item, value, sentOn)) return null;
  if (item.kind === 'measure') return 'answer_number_expected';
  if (item.kind === 'count') return 'answer_whole_expected';
  return item.kind === 'date' ? 'answer_date_expected' : 'answer_outside_domain';
}

/** The instant of the contact; null until a real date and time are given. */
export function contactInstant(entries: AuditEntries): string | null {
  return instantOfParis(entries.contactedAt.trim());
}

/** The civil date delays are counted from, as soon as one is given. */
export function sentOnOf(entries: AuditEntries): string | null {
  return contactInstant(entries) ? entries.contactedAt.trim().slice(0, 10) : null;
}

/** A received audit as entries again, so that it can be corrected. */
export function entriesOf(received: {
  contacted_at: Date;
  answered_through: string | null;
  remarks: string | null;
  answers: readonly { item_id: string; value: string | number | null; empty: string | null; note: string | null }[];
}): AuditEntries {
  const answers: Record<string, Entry> = {};
  for (const { item_id, value, empty, note } of received.answers) {
    if (value === null && empty !== 'missing') continue;
    answers[item_id] = { said: value === null ? cannotSay : String(value), note: note ?? '' };
  }
  return { contactedAt: parisTimeOf(received.contacted_at), answeredThrough: received.answered_through ?? '', remarks: received.remarks ?? '', answers };
}
