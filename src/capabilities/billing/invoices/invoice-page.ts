import { spacedIban } from '#core/invoicing/iban.ts';
import type { Invoice, Party, VatGroup } from '#core/invoicing/invoice.ts';
import { formatDate, formatInteger, formatMoney } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { setTexts } from '#core/shared/typography.ts';
import { invoiceWords } from './invoice-words.texts.ts';

interface Fact {
  term: string;
  text: string;
}

/** What `templates/invoice.typ` draws. It knows no word of its own. */
export interface InvoicePage {
  title: string;
  description: string;
  lang: Locale;
  region: string;
  date: [number, number, number];
  running: string;
  foot: { code: string; page: string };
  simulated: { stamp: string; note: string } | null;
  kind: string;
  number: string;
  seller: { label: string; name: string; lines: string[] };
  buyer: { label: string; name: string; lines: string[] };
  facts: Fact[];
  columns: readonly string[];
  rows: string[][];
  totals: (Fact & { strong: boolean })[];
  payment: { title: string; lead: string; facts: Fact[] } | null;
  conditions: { title: string; lines: string[] };
  /** Whether the XML is attached: not to a draft. */
  attached: boolean;
}

/** Composes the readable part of an invoice. `draft`: shown before it is issued, without a number or data attached. */
export function invoicePage(invoice: Invoice, locale: Locale, given: { demonstration: boolean; draft: boolean }): InvoicePage {
  const words = invoiceWords[locale];
  const kind = invoice.type === '381' ? words.credit : words.invoice;
  const [year = 0, month = 0, day = 0] = invoice.issueDate.split('-').map(Number);
  const { contact } = invoice.seller;
  const stamp = given.draft ? words.draft : words.demonstration;
  return setTexts({
    title: `${kind} ${invoice.number}`, description: words.description(kind, invoice.number), lang: locale, region: locale === 'fr' ? 'FR' : 'GB',
    date: [year, month, day], running: words.running, foot: { code: invoice.number, page: words.page },
    simulated: given.draft || given.demonstration ? { stamp, note: words.demonstrationNote } : null,
    kind, number: invoice.number,
    seller: partyBlock(words.seller, invoice.seller, locale), buyer: partyBlock(words.buyer, invoice.buyer, locale),
    facts: factsOf(invoice, locale),
    columns: words.columns, rows: rowsOf(invoice, locale), totals: totalsOf(invoice, locale),
    payment: paymentOf(invoice, locale),
    conditions: {
      title: words.conditions,
      lines: [...(invoice.paymentTerms ? [invoice.paymentTerms] : []), ...invoice.notes.map((note) => note.text),
        ...(contact ? [`${words.questions} ${words.contact(contact.name, contact.phone ?? '', contact.email)}`] : [])],
    },
    attached: !given.draft,
  }, locale);
}

function partyBlock(label: string, party: Party, locale: Locale) {
  const words = invoiceWords[locale];
  const { line, postcode, city } = party.address;
  const numbers = party.siret ? `${words.siret} ${party.siret}` : party.siren ? `${words.siren} ${party.siren}` : null;
  const lines = [line, `${postcode} ${city}`, numbers, party.vatId && `${words.vatId} ${party.vatId}`];
  return { label, name: party.name, lines: lines.filter((one) => typeof one === 'string' && one.trim() !== '') as string[] }; // filtered just here
}

function factsOf(invoice: Invoice, locale: Locale): Fact[] {
  const words = invoiceWords[locale];
  const date = (value: string | null) => (value === null ? null : formatDate(value, locale));
  const { preceding } = invoice;
  const facts: [string, string | null][] = [
    [words.issued, date(invoice.issueDate)],
    [words.serviceDone, date(invoice.deliveryDate)],
    [words.due, date(invoice.dueDate)],
    [words.corrects, preceding && words.correctsText(preceding.number, formatDate(preceding.issueDate, locale))],
    [words.order, invoice.salesOrder],
    [words.serviceCode, invoice.buyerReference ?? words.notGiven],
    [words.commitment, invoice.orderReference ?? words.notGiven],
    [words.nature, words.natureText],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text }]));
}

function rowsOf(invoice: Invoice, locale: Locale): string[][] {
  return invoice.lines.map((line) => [
    line.description ? `${line.name}\n${line.description}` : line.name,
    formatInteger(line.quantity, locale), formatMoney(line.unitPrice, locale), rate(line.vatPercent, locale), formatMoney(line.net, locale),
  ]);
}

function totalsOf({ totals, vat, type }: Invoice, locale: Locale): InvoicePage['totals'] {
  const words = invoiceWords[locale];
  const row = (term: string, cents: number, strong = false) => ({ term, text: formatMoney(cents, locale), strong });
  const vatTerm = (group: VatGroup) => (group.exemptionReason ? words.vatExempt(group.exemptionReason) : words.vat(rate(group.percent, locale), formatMoney(group.net, locale)));
  return [
    row(words.net, totals.net),
    ...vat.map((group) => row(vatTerm(group), group.vat)),
    row(words.gross, totals.gross),
    ...(totals.prepaid === 0 ? [] : [row(words.prepaid, totals.prepaid)]),
    row(type === '381' ? words.toDeduct : words.toPay, totals.due, true),
  ];
}

function paymentOf({ payment, number }: Invoice, locale: Locale): InvoicePage['payment'] {
  if (!payment) return null;
  const words = invoiceWords[locale];
  const facts = [{ term: words.iban, text: spacedIban(payment.iban) }, ...(payment.bic ? [{ term: words.bic, text: payment.bic }] : []),
    { term: words.holder, text: payment.accountName }, { term: words.reference, text: number }];
  return { title: words.payment, lead: words.transfer, facts };
}

/** 20 % / 20%, 5,5 % / 5.5%. */
function rate(percent: number, locale: Locale): string {
  const number = String(percent);
  return locale === 'fr' ? `${number.replace('.', ',')}\u202f%` : `${number}%`;
}
