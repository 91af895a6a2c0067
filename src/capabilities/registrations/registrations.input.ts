import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';
import { readClosures } from '#core/calendar/closures.ts';
import { readDayHours, weekdayNames, type OpeningHours } from '#core/calendar/opening-hours.ts';
import { readPhone } from '#core/shared/phone.ts';
import { compactDigits, isSiren, isSiret } from '#core/shared/siret.ts';
import { readWebAddress } from '#core/shared/web-address.ts';
import type { ProblemCode } from '#platform/http/problem.ts';
import { formulas } from './registration.ts';

/** What a registration must hold to be sent. Each fault is at its field, named by the problem it is. */
const needed = (most: number) => z.string().trim().min(1, 'field_required').max(most, 'field_too_long');
const optional = (most: number) => z.string().trim().max(most, 'field_too_long').transform((text) => text || null);

/** Reads a text by `read`; what it cannot read is the fault `code`, what is empty is null. */
function readBy(read: (text: string) => string | null, code: ProblemCode) {
  return z.string().trim().transform((text, context) => {
    if (text === '') return null;
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: code });
    return z.NEVER;
  });
}

const digitsOf = (isValid: (digits: string) => boolean) => (text: string) => {
  const digits = compactDigits(text);
  return isValid(digits) ? digits : null;
};

const email = z.string().trim().toLowerCase().min(1, 'field_required').max(254, 'field_too_long').pipe(z.email('email_invalid'));
const readEmail = (text: string) => (z.email().max(254).safeParse(text.toLowerCase()).success ? text.toLowerCase() : null);
const optionalEmail = readBy(readEmail, 'email_invalid');
const phone = readBy(readPhone, 'phone_invalid');
const webAddress = readBy(readWebAddress, 'url_invalid');
const siret = readBy(digitsOf(isSiret), 'siret_invalid');
const postcode = needed(10).regex(/^\d{5}$/, 'postcode_invalid');

function filled<T>(schema: z.ZodType<T | null, string>) {
  return z.string().min(1, 'field_required').pipe(schema).transform((value) => value ?? '');
}

const mostFurther = 5;

/** Lines of a text, each read by `read`; blank lines are left out. */
function linesBy(read: (text: string) => string | null, code: ProblemCode) {
  return z.string().transform((text, context) => {
    const lines = text.split(/[\n;]/).map((line) => line.trim()).filter(Boolean);
    const values = lines.flatMap((line) => read(line) ?? []);
    if (values.length < lines.length) context.addIssue({ code: 'custom', message: code });
    else if (lines.length > mostFurther) context.addIssue({ code: 'custom', message: 'lines_too_many' });
    else return [...new Set(values)];
    return z.NEVER;
  }).default([]);
}

const dayHours = z.string().transform((text, context) => {
  const read = readDayHours(text);
  if ('spans' in read) return read.spans;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

const hours = z.partialRecord(z.enum(weekdayNames), dayHours).transform((days): OpeningHours =>
  Object.fromEntries(Object.entries(days).filter(([, spans]) => spans.length > 0))).default({});

const closures = z.string().transform((text, context) => {
  const read = readClosures(text);
  if ('closures' in read) return read.closures;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
}).default([]);

export const siteInput = z.object({
  name: needed(300),
  role: z.enum(['main', 'annex'], 'choice_needed'),
  siret,
  address: needed(300),
  postcode,
  city: needed(120),
  phone: filled(phone),
  email: optionalEmail,
  website: webAddress,
  network1: webAddress,
  network2: webAddress,
  phones: linesBy(readPhone, 'phone_invalid'),
  emails: linesBy(readEmail, 'email_invalid'),
  hours,
  closures,
});

export const sitesInput = z.object({ sites: z.array(siteInput).min(1, 'site_needed') });

const contactInput = z.object({ name: needed(200), jobTitle: optional(200), email, phone });

/** Readers left blank are none; an accounting contact left blank is none. */
const isBlank = (contact: { name?: string; email?: string; phone?: string; jobTitle?: string }) => !contact.name?.trim() && !contact.email?.trim();
const typedPerson = z.object({ name: z.string().default(''), jobTitle: z.string().default(''), email: z.string().default(''), phone: z.string().default('') });
const optionalContact = typedPerson.transform((person, context) => {
  if (isBlank(person)) return null;
  const { data, error } = contactInput.safeParse(person);
  if (data) return data;
  for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
}).default(null);

const beside = {
  referent: contactInput,
  readers: z.array(optionalContact).default([]).transform((readers) => readers.filter((reader) => reader !== null)),
  accounting: optionalContact,
  delegated: z.string().default('').transform((answer) => answer === 'yes'),
  signsFor: z.object({ name: optional(200), jobTitle: optional(200) }).default({ name: null, jobTitle: null }),
  language: z.enum(['fr', 'en', '']).default('').transform((language) => language || null),
};

/** The decision maker is asked for only when it is somebody else; who is signed for, only under delegation. */
export const contactsInput = z.discriminatedUnion('same', [
  z.object({ same: z.literal('yes'), ...beside }),
  z.object({ same: z.literal(''), ...beside, decisionMaker: contactInput }),
]).superRefine(({ delegated, signsFor }, context) => {
  if (!delegated) return;
  for (const field of ['name', 'jobTitle'] as const) if (!signsFor[field]) context.addIssue({ code: 'custom', path: ['signsFor', field], message: 'field_required' });
});

export const manualInput = z.object({
  kind: needed(40),
  name: needed(300),
  siren: needed(30).transform(compactDigits).refine(isSiren, 'siren_invalid'),
  postcode,
  city: needed(120),
  population: readBy((text) => (/^\d{1,8}$/.test(compactDigits(text)) ? compactDigits(text) : null), 'population_invalid')
    .transform((digits) => (digits === null ? null : Number(digits))),
});

export const offerInput = z
  .object({
    formula: z.enum(formulas, 'choice_needed'),
    options: z.array(z.string().max(40)),
    counter: z.array(z.string().regex(/^\d{1,2}$/, 'field_invalid')).transform((sites) => sites.map(Number)),
    certified: z.enum(['yes', 'no'], 'choice_needed').transform((answer) => answer === 'yes'),
    certification: optional(300),
    certificationNumber: optional(100).default(null),
    certificationExpires: readBy((text) => (isIsoDate(text) ? text : null), 'date_invalid').default(null),
  })
  .superRefine((offer, context) => {
    if (offer.certified && !offer.certification) context.addIssue({ code: 'custom', path: ['certification'], message: 'field_required' });
  });

export type SiteInput = z.infer<typeof siteInput>;
export type ContactsInput = z.infer<typeof contactsInput>;
export type ContactInput = z.infer<typeof contactInput>;
export type ManualInput = z.infer<typeof manualInput>;
export type OfferInput = z.infer<typeof offerInput>;

/** Words that the body will read in its mail. */
export const reasonInput = z.object({ reason: z.string().trim().min(1, 'reason_needed').max(2000, 'field_too_long') });
