import type { IsoDate } from '#core/calendar/date.ts';
import { sumInvoice, type Sold } from '#core/invoicing/invoice-totals.ts';
import { en16931Profile, type Invoice, type Note, type Party } from '#core/invoicing/invoice.ts';
import { paymentDue, type LatePaymentTerms } from '#core/pricing/payment.ts';
import { formatMoney } from '#core/shared/format.ts';
import { sirenOfSiret } from '#core/shared/siret.ts';
import type { Locale } from '#core/shared/texts.ts';
import { setText } from '#core/shared/typography.ts';
import type { Buyer, OrderLine } from './invoice.input.ts';
import { invoiceWords } from './invoice-words.texts.ts';
import type { Operator } from './operator.input.ts';

/** What an invoice or credit note is made of. */
export interface InvoiceParts {
  operator: Operator;
  late: LatePaymentTerms;
  order: { reference: string; buyer: Buyer; serviceCode: string | null; commitmentNumber: string | null; locale: Locale };
  sold: readonly Sold[];
  number: string;
  issuedOn: IsoDate;
  serviceDoneOn: IsoDate;
  /** For a credit note: what it takes back, and why. */
  corrects?: { number: string; issuedOn: IsoDate; reason: string };
}

/**
 * The document in the model of EN 16931. An invoice is taken as received on the day it is issued, for it is deposited
 * electronically that day; it is due when the term of its kind of buyer has run (`paymentDue`).
 */
export function buildInvoice(parts: InvoiceParts): Invoice {
  const { operator, order, issuedOn, serviceDoneOn, corrects } = parts;
  const { locale, buyer } = order;
  const words = invoiceWords[locale];
  const dueDate = paymentDue({ received: issuedOn, serviceDone: serviceDoneOn, paymentDays: buyer.paymentDays });
  return {
    profile: en16931Profile, process: 'S1', number: parts.number, type: corrects ? '381' : '380', issueDate: issuedOn, currency: 'EUR',
    dueDate: corrects ? null : dueDate,
    paymentTerms: setText(corrects ? words.creditTerms : words.delay(buyer.paymentDays), locale),
    buyerReference: order.serviceCode, orderReference: order.commitmentNumber, salesOrder: order.reference,
    preceding: corrects ? { number: corrects.number, issueDate: corrects.issuedOn } : null,
    deliveryDate: serviceDoneOn,
    notes: notesOf(parts),
    seller: sellerOf(operator), buyer: buyerOf(buyer),
    payment: corrects ? null : { code: '30', iban: operator.bank.iban, bic: operator.bank.bic, accountName: operator.bank.account_name },
    ...sumInvoice(parts.sold, operator.vat_exemption_reason?.[locale] ?? null),
  };
}

/** The buyer with the SIRET that the operator found, where the order has none; its SIREN follows. */
export function withSiret(buyer: Buyer, siret: string): Buyer {
  if (siret === '' || buyer.siret !== null) return buyer;
  return { ...buyer, siret, siren: buyer.siren ?? sirenOfSiret(siret) };
}

/** The lines of an order as they are sold on an invoice. */
export function soldOf(lines: readonly OrderLine[], locale: Locale): Sold[] {
  return lines.map((line) => ({ name: setText(line.label[locale], locale), quantity: line.quantity, unitPrice: line.unitCents, vatPercent: line.vatPercent }));
}

function notesOf({ operator, late, order: { locale }, corrects }: InvoiceParts): Note[] {
  const words = invoiceWords[locale];
  const notes: Note[] = [
    ...(corrects ? [{ code: 'AAI', text: words.reason(corrects.reason) }] : []),
    { code: 'PMD', text: words.penalties(late.points_over_ecb) },
    { code: 'PMT', text: words.recovery(formatMoney(late.fixed_cents, locale)) },
    { code: 'AAB', text: operator.early_payment[locale] },
    { code: 'REG', text: `${operator.name}, ${operator.legal_form[locale]}` },
    ...operator.legal_notes.map((note) => ({ code: 'REG', text: note[locale] })),
  ];
  return notes.map(({ code, text }) => ({ code, text: setText(text, locale) }));
}

function sellerOf(operator: Operator): Party {
  const { name, siren, siret, vat_id: vatId, address, contact, electronic_address: electronicAddress } = operator;
  return { name, siren, siret, vatId, address, electronicAddress, contact };
}

/** In France a body is found in the directory of electronic invoices by its SIREN. */
function buyerOf(buyer: Buyer): Party {
  return {
    name: buyer.name, siren: buyer.siren, siret: buyer.siret, vatId: null,
    address: { line: buyer.address ?? '', postcode: buyer.postcode ?? '', city: buyer.city ?? '', country: 'FR' },
    electronicAddress: buyer.siren === null ? null : { scheme: '0225', id: buyer.siren }, contact: null,
  };
}
