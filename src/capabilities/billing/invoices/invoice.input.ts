import { z } from 'zod';
import type { Invoice } from '#core/invoicing/invoice.ts';
import { cents } from '#core/shared/money.ts';

const money = z.int().transform(cents);
const optional = z.string().nullable();
const party = z.object({
  name: z.string(), siren: optional, siret: optional, vatId: optional,
  address: z.object({ line: z.string(), postcode: z.string(), city: z.string(), country: z.string() }),
  electronicAddress: z.object({ scheme: z.string(), id: z.string() }).nullable(),
  contact: z.object({ name: z.string(), phone: optional, email: z.string() }).nullable(),
});
const category = z.enum(['S', 'Z', 'E']);

/** The column `invoice.document`: a whole document as it was issued. */
export const storedInvoice: z.ZodType<Invoice> = z.object({
  profile: z.string(), process: z.string(), number: z.string(), type: z.enum(['380', '381']), issueDate: z.string(), currency: z.string(),
  dueDate: optional, paymentTerms: optional, buyerReference: optional, orderReference: optional, salesOrder: optional,
  preceding: z.object({ number: z.string(), issueDate: z.string() }).nullable(),
  deliveryDate: optional,
  notes: z.array(z.object({ code: z.string(), text: z.string() })),
  seller: party, buyer: party,
  payment: z.object({ code: z.string(), iban: z.string(), bic: optional, accountName: z.string() }).nullable(),
  lines: z.array(z.object({
    id: z.string(), name: z.string(), description: optional, quantity: z.number(), unitCode: z.string(), unitPrice: money, net: money,
    vatCategory: category, vatPercent: z.number(),
  })),
  vat: z.array(z.object({ category, percent: z.number(), net: money, vat: money, exemptionReason: optional })),
  totals: z.object({ lines: money, net: money, vat: money, gross: money, prepaid: money, due: money }),
});

/** The columns of an order that an invoice is made of. */
export const storedBuyer = z.object({
  name: z.string(), siren: z.string().nullable(), siret: z.string().nullable(), kind: z.string(), address: z.string().nullable(), postcode: z.string().nullable(),
  city: z.string().nullable(), paymentDays: z.int().positive(), email: z.string().nullish(),
});
export const storedOrderLines = z.array(z.object({
  item: z.string(), label: z.object({ fr: z.string(), en: z.string() }), quantity: z.int().positive(), unitCents: money, netCents: money, vatPercent: z.number(),
}));
export type Buyer = z.infer<typeof storedBuyer>;
export type OrderLine = z.infer<typeof storedOrderLines>[number];
