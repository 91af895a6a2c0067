import { z } from 'zod';
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
const optionalEmail = readBy((text) => (z.email().max(254).safeParse(text.toLowerCase()).success ? text.toLowerCase() : null), 'email_invalid');
const phone = readBy(readPhone, 'phone_invalid');
const webAddress = readBy(readWebAddress, 'url_invalid');
const siret = readBy(digitsOf(isSiret), 'siret_invalid');
const postcode = needed(10).regex(/^\d{5}$/, 'postcode_invalid');

function filled<T>(schema: z.ZodType<T | null, string>) {
  return z.string().min(1, 'field_required').pipe(schema).transform((value) => value ?? '');
}

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
});

export const sitesInput = z.object({ sites: z.array(siteInput).min(1, 'site_needed') });

const contactInput = z.object({ name: needed(200), jobTitle: optional(200), email, phone });

/** The decision maker is asked for only when it is somebody else. */
export const contactsInput = z.discriminatedUnion('same', [
  z.object({ same: z.literal('yes'), referent: contactInput }),
  z.object({ same: z.literal(''), referent: contactInput, decisionMaker: contactInput }),
]);

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
  })
  .superRefine((offer, context) => {
    if (offer.certified && !offer.certification) context.addIssue({ code: 'custom', path: ['certification'], message: 'field_required' });
  });

export type SiteInput = z.infer<typeof siteInput>;
export type ContactInput = z.infer<typeof contactInput>;
export type ManualInput = z.infer<typeof manualInput>;
export type OfferInput = z.infer<typeof offerInput>;

/** Words that the body will read in its mail. */
export const reasonInput = z.object({ reason: z.string().trim().min(1, 'reason_needed').max(2000, 'field_too_long') });
