import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';

/** Euros as people type them, `1 250,50`, to whole cents. */
export function centsOfTyped(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const [, euros, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return euros === undefined ? null : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

const typedAmount = z.string().transform((text, context) => {
  const amount = centsOfTyped(text);
  if (amount !== null) return amount;
  context.addIssue({ code: 'custom', message: 'amount_invalid' });
  return z.NEVER;
});

/** A line with nothing in it is left out. */
const typedLine = z.object({ item: z.string().max(80), label: z.string().trim(), quantity: z.string().trim(), price: z.string().trim() });

export const quoteLine = z.object({
  item: z.string(),
  label: z.string().min(1, 'field_required').max(200, 'field_too_long'),
  quantity: z.string().regex(/^[1-9]\d{0,3}$/, 'field_invalid').transform(Number),
  price: typedAmount,
});

/** Cents before VAT; far above any purchase, and below what an amount can hold. */
const largestQuote = 1_000_000_000;

export const quoteInput = z.object({
  lines: z.array(quoteLine).min(1, 'quote_lines_needed').max(20, 'field_invalid'),
  note: z.string().trim().max(2000, 'field_too_long').transform((text) => text || null),
  validUntil: z.string().refine(isIsoDate, 'date_invalid'),
}).superRefine(({ lines }, context) => {
  const total = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
  if (total > largestQuote) context.addIssue({ code: 'custom', path: ['lines'], message: 'quote_too_large' });
});

/** What the form sends: as many lines as it shows. */
export const typedQuote = z.object({
  item: z.array(z.string()).default([]),
  label: z.array(z.string()).default([]),
  quantity: z.array(z.string()).default([]),
  price: z.array(z.string()).default([]),
  note: z.string().default(''),
  validUntil: z.string().default(''),
});
export type TypedQuote = z.infer<typeof typedQuote>;

/** The typed lines, without those left empty. */
export function linesTyped(typed: TypedQuote) {
  return typed.label
    .map((label, at) => typedLine.parse({ item: (typed.item[at] ?? '').slice(0, 80), label, quantity: typed.quantity[at] ?? '', price: typed.price[at] ?? '' }))
    .filter(({ label, price }) => label !== '' || price !== '');
}
