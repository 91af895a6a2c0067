import { z } from 'zod';
import type { Locale } from '#core/shared/texts.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { readWords } from '#platform/mail/check-words.ts';
import { reasonInput } from '../registrations.input.ts';
import { handMailKinds } from './announcement.mails.ts';
import { mostInBulk, type BulkActionName, type BulkInput } from './bulk-action.ts';
import type { BulkLineKey } from './bulk.queries.server.ts';

const noteInput = z.object({ note: z.string().trim().min(1, 'field_required').max(4000, 'field_too_long') });
const toInput = z.object({ to: z.enum(['referent', 'all'], 'choice_needed') });

/** What the confirmation form holds, whatever the action: fields by name. */
export type TypedBulk = Readonly<Record<string, string>>;

/** Reads what goes with the action. `locales`: the languages of those who will be written to. Throws `form_incomplete`. */
export function readBulkInput(action: BulkActionName, typed: TypedBulk, locales: readonly Locale[]): BulkInput {
  if (action === 'decline') return { reason: parseInput(reasonInput, { reason: typed['reason'] ?? '' }).reason };
  if (action === 'note') return { note: parseInput(noteInput, { note: typed['note'] ?? '' }).note };
  if (action !== 'mail') return {};
  const kind = handMailKinds.find(({ id }) => id === typed['template']);
  if (!kind) throw problem('mail_kind_unknown');
  const { to } = parseInput(toInput, { to: typed['to'] });
  const wordsIn = (locale: Locale) => {
    const { subject, paragraphs } = readWords(kind, { subject: typed[`subject-${locale}`], text: typed[`text-${locale}`] }, { subject: `subject-${locale}`, text: `text-${locale}` });
    return { subject, paragraphs: [...paragraphs] };
  };
  return { template: kind.id, to, words: Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)])) };
}

const line = /^([0-9a-f-]{36})\/([0-9a-f-]{36}):(\d{1,9})$/;

/** The lines of the confirmation form: `organisation/registration:version`, parted by spaces. */
export function readLines(text: string): BulkLineKey[] {
  const lines = text.split(/\s+/).flatMap((part): BulkLineKey[] => {
    const [, organisationId, registrationId, seen] = line.exec(part) ?? [];
    return organisationId && registrationId ? [{ organisationId, registrationId, seen: Number(seen) }] : [];
  });
  if (lines.length === 0) throw problem('selection_empty');
  if (lines.length > mostInBulk) throw problem('selection_too_large', { max: mostInBulk });
  return lines;
}

export function writeLines(lines: readonly { organisationId: string; id: string; version: number }[]): string {
  return lines.map(({ organisationId, id, version }) => `${organisationId}/${id}:${version}`).join(' ');
}
