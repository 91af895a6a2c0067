import type { IsoDate } from '../calendar/date.ts';

/** One line of the journal of accounts; exactly one of debit and credit is above zero. Cents. */
export type JournalLine = {
  /** `VE` sales, `BQ` bank. */
  journal: 'VE' | 'BQ';
  date: IsoDate;
  account: string;
  /** The buyer, on accounts of customers. */
  auxiliary: { id: string; label: string } | null;
  /** Number of the document, or reference of the transfer, that the entry is of. */
  piece: string;
  pieceDate: IsoDate;
  label: string;
  debit: number;
  credit: number;
};

export type Accounts = { customers: string; sales: string; vat_collected: string; bank: string };

export type AccountedDocument = {
  type: '380' | '381';
  number: string;
  date: IsoDate;
  buyer: { id: string; label: string };
  net: number;
  vat: number;
  gross: number;
};

export type AccountedPayment = { date: IsoDate; buyer: { id: string; label: string }; amount: number; reference: string };

/** The entry of an invoice: the customer owes the total, sales and VAT collected are its parts. A credit note is the reverse. */
export function documentEntry(document: AccountedDocument, accounts: Accounts, label: string): JournalLine[] {
  const { number: piece, date, buyer, net, vat, gross } = document;
  const sign = document.type === '381' ? -1 : 1;
  const line = (account: string, signed: number, auxiliary: JournalLine['auxiliary'] = null): JournalLine =>
    ({ journal: 'VE', date, account, auxiliary, piece, pieceDate: date, label, ...sides(sign * signed) });
  return [line(accounts.customers, gross, buyer), line(accounts.sales, -net), line(accounts.vat_collected, -vat)].filter(({ debit, credit }) => debit + credit > 0);
}

/** The entry of a payment: the bank receives, the customer owes less. A reversal, with its amount below zero, is the reverse. */
export function paymentEntry(payment: AccountedPayment, accounts: Accounts, label: string): JournalLine[] {
  const common = { journal: 'BQ' as const, date: payment.date, piece: payment.reference, pieceDate: payment.date, label };
  return [
    { ...common, account: accounts.bank, auxiliary: null, ...sides(payment.amount) },
    { ...common, account: accounts.customers, auxiliary: payment.buyer, ...sides(-payment.amount) },
  ];
}

function sides(signed: number): { debit: number; credit: number } {
  return signed >= 0 ? { debit: signed, credit: 0 } : { debit: 0, credit: -signed };
}
