import { z } from 'zod';
import { problem, type FieldFault } from '../http/problem.ts';
import type { AdaptedWords, MailKind } from './mail-kind.ts';
import { paragraphsOf, templateFaults, variablesIn } from './template-text.ts';

const mostSubject = 200;
const mostText = 6000;

const typedWords = z.object({ subject: z.string().trim(), text: z.string().trim() });

export interface TypedWords {
  subject: unknown;
  /** Paragraphs, parted by blank lines. */
  text: unknown;
}

const written = (name: string) => `{{${name}}}`;

/**
 * Reads the words of a mail as somebody typed them. Throws `form_incomplete` with what is wrong at its field: nothing
 * written, too long, a variable that the kind does not know, braces that make none, a needed variable left out.
 * `fields`: names of the two fields in the form.
 */
export function readWords(kind: MailKind, typed: TypedWords, fields = { subject: 'subject', text: 'text' }): AdaptedWords {
  const { subject, text } = typedWords.catch({ subject: '', text: '' }).parse(typed);
  const faults = [
    ...lengthFaults(fields.subject, subject, mostSubject), ...lengthFaults(fields.text, text, mostText),
    ...variableFaults(kind, fields.subject, subject), ...variableFaults(kind, fields.text, text),
    ...missingVariables(kind, `${subject}\n${text}`).map((name): FieldFault => ({ field: fields.text, code: 'variable_missing', params: { name: written(name) } })),
  ];
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  return { subject, paragraphs: paragraphsOf(text) };
}

function lengthFaults(field: string, text: string, max: number): FieldFault[] {
  if (text === '') return [{ field, code: 'field_required' }];
  return text.length > max ? [{ field, code: 'field_too_long', params: { max } }] : [];
}

function variableFaults(kind: MailKind, field: string, text: string): FieldFault[] {
  const known = Object.keys(kind.variables);
  return templateFaults(text, known).map((fault) => fault.code === 'unknown'
    ? { field, code: 'variable_unknown', params: { name: written(fault.name), known: known.map(written).join(', ') } }
    : { field, code: 'variable_braces', params: { example: written(known[0] ?? 'contact') } });
}

function missingVariables(kind: MailKind, text: string): string[] {
  const named = variablesIn(text);
  return Object.entries(kind.variables).filter(([name, { required }]) => required && !named.includes(name)).map(([name]) => name);
}
