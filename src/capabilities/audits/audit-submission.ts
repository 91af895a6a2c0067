import { channels } from '#core/scoring/dimensions.ts';
import { contactInstant, type AuditEntries } from './audit-entries.ts';
import type { AuditForm, FormMessage } from './audit-form.ts';
import { answersToSend, type FormState } from './form-state.ts';

/** The fields that keep an audit from being sent, each with its code: the date of the contact, questions left open. */
export function missingBeforeSending(entries: AuditEntries, { left }: Pick<FormState, 'left'>): { field: string; code: FormMessage }[] {
  const contact = contactInstant(entries) ? [] : [{ field: 'contactedAt', code: entries.contactedAt ? 'date_invalid' : 'field_required' } as const];
  return [...contact, ...left.map((field) => ({ field, code: 'answer_missing' }) as const)];
}

/** The same in words, for a page. */
export function faultsBeforeSending(form: AuditForm, entries: AuditEntries, state: FormState): Record<string, string> {
  return Object.fromEntries(missingBeforeSending(entries, state).map(({ field, code }) => [field, form.messages[code]]));
}

/** What an audit says once complete. Throws a `RangeError` when the contact has no date: check before. */
export function contentOf(form: AuditForm, entries: AuditEntries, state: FormState) {
  const contactedAt = contactInstant(entries);
  if (!contactedAt) throw new RangeError('The contact has no date');
  return {
    gridVersion: form.gridVersion,
    contactedAt,
    answeredThrough: channels.find((id) => id === entries.answeredThrough) ?? null,
    remarks: entries.remarks.trim() || null,
    answers: answersToSend(form.items, entries, state),
  };
}

/** The JSON body of a submission. `callSeconds`: length of the call by its marks, where there are any. */
export function submissionOf(
  form: AuditForm,
  ids: { organisationId: string; missionId: string; auditId: string },
  entries: AuditEntries,
  state: FormState,
  callSeconds: number | null = null,
): string {
  return JSON.stringify({ ...ids, ...contentOf(form, entries, state), ...(callSeconds !== null && { callSeconds }) });
}
