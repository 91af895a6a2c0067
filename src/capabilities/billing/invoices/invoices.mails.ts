import { formatDate, formatMoney } from '#core/shared/format.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import { invoiceMailTexts } from './invoice-mails.texts.ts';
import type { StoredInvoice } from './invoices.queries.server.ts';

const { fr, en } = invoiceMailTexts;
type Variable = keyof typeof fr.labels;
const variable = (name: Variable) => ({ label: { fr: fr.labels[name], en: en.labels[name] }, sample: { fr: fr.samples[name], en: en.samples[name] } });
const common = {
  contact: variable('contact'), body: variable('body'), reference: variable('reference'), invoice: variable('invoice'), order: variable('order'), amount: variable('amount'), holder: variable('holder'),
};

/** The mails of invoices and credit notes. */
export const invoiceMailKinds = {
  issued: defineMailKind({
    id: 'invoiceIssued', name: { fr: fr.issued.name, en: en.issued.name }, when: { fr: fr.issued.when, en: en.issued.when }, perEdition: true,
    variables: { ...common, due: variable('due') }, words: { fr: fr.issued, en: en.issued },
  }),
  credited: defineMailKind({
    id: 'creditIssued', name: { fr: fr.credited.name, en: en.credited.name }, when: { fr: fr.credited.when, en: en.credited.when }, perEdition: true,
    variables: common, words: { fr: fr.credited, en: en.credited },
  }),
} as const;

/** Tells somebody that an invoice or credit note is there. `url`: null for accounting, which has no link of its own and asks the `holder` of one. */
export function invoiceMail(to: { email: string; name: string | null; url: string | null; holder: string }, facts: RegistrationFacts, invoice: StoredInvoice): KindMail {
  const { locale } = facts;
  const frame = { to: to.email, locale, editionId: facts.editionId, url: to.url ?? undefined };
  const values = {
    contact: to.name ?? invoiceMailTexts[locale].colleague, body: facts.name, reference: facts.reference, invoice: invoice.number, order: invoice.document.salesOrder ?? '',
    amount: formatMoney(invoice.grossCents, locale), holder: to.holder,
  };
  if (invoice.dueOn === null) return { kind: invoiceMailKinds.credited, ...frame, values };
  return { kind: invoiceMailKinds.issued, ...frame, values: { ...values, due: formatDate(invoice.dueOn, locale) } };
}
