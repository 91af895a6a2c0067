import type { IsoDate } from '../calendar/date.ts';
import type { Money } from '../shared/money.ts';

/** BT-24 of the profile EN 16931 of Factur-X. */
export const en16931Profile = 'urn:cen.eu:en16931:2017';

/** BT-3 (UNTDID 1001): a commercial invoice, and the credit note that takes it back in part or whole. */
export type InvoiceType = '380' | '381';

/** BT-151 and BT-118 (UNCL 5305): standard rate, zero rate, exempt with a reason. */
export type VatCategory = 'S' | 'Z' | 'E';

/** BG-1: a note with its subject (UNTDID 4451). France asks for PMD, PMT and AAB. */
export type Note = { code: string; text: string };

export type PostalAddress = { line: string; postcode: string; city: string; country: string };

/** BT-34 and BT-49: where electronic invoices are delivered; scheme 0225 is the French directory. */
export type ElectronicAddress = { scheme: string; id: string };

/** BG-4 and BG-7. */
export type Party = {
  name: string;
  /** Nine digits, in the legal registration under scheme 0002; null for what is not in the register. */
  siren: string | null;
  /** Fourteen digits, in the identifier under scheme 0009. */
  siret: string | null;
  vatId: string | null;
  address: PostalAddress;
  electronicAddress: ElectronicAddress | null;
  contact: { name: string; phone: string | null; email: string } | null;
};

/** BG-16 and BG-17: a transfer of money; code 30 or 58 of UNTDID 4461. */
export type PaymentMeans = { code: string; iban: string; bic: string | null; accountName: string };

/** BG-25. */
export type InvoiceLine = {
  id: string;
  name: string;
  description: string | null;
  quantity: number;
  /** UN/ECE Recommendation 20: `C62` is one piece. */
  unitCode: string;
  unitPrice: Money;
  net: Money;
  vatCategory: VatCategory;
  vatPercent: number;
};

/** BG-23: one entry for each category and rate. */
export type VatGroup = { category: VatCategory; percent: number; net: Money; vat: Money; exemptionReason: string | null };

/** BG-22. */
export type InvoiceTotals = { lines: Money; net: Money; vat: Money; gross: Money; prepaid: Money; due: Money };

/**
 * An invoice or credit note in the semantic model of EN 16931 (numbers BT-… are those of its business terms), narrowed
 * to what Parvis issues: services in euros, sold by one seller, without allowances, charges or third payee.
 */
export type Invoice = {
  /** BT-24. */
  profile: string;
  /** BT-23: `S1` is the deposit of an invoice of services. */
  process: string;
  /** BT-1. */
  number: string;
  type: InvoiceType;
  /** BT-2. */
  issueDate: IsoDate;
  /** BT-5. */
  currency: string;
  /** BT-9. */
  dueDate: IsoDate | null;
  /** BT-20. */
  paymentTerms: string | null;
  /** BT-10: the service code of the buyer. */
  buyerReference: string | null;
  /** BT-13: the commitment number of the buyer. */
  orderReference: string | null;
  /** BT-14: our own reference of the order. */
  salesOrder: string | null;
  /** BG-3: what a credit note takes back. */
  preceding: { number: string; issueDate: IsoDate } | null;
  /** BT-72: the day the service was done. */
  deliveryDate: IsoDate | null;
  notes: readonly Note[];
  seller: Party;
  buyer: Party;
  payment: PaymentMeans | null;
  lines: readonly InvoiceLine[];
  vat: readonly VatGroup[];
  totals: InvoiceTotals;
};
