import { formatDate, formatDateTime, formatMoney } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { defineMailKind, type KindMail, type MailVariable } from '#platform/mail/mail-kind.ts';
import type { Quote } from '../quotes/quote.ts';
import type { SignedCopy } from './copies.queries.server.ts';
import { mailTexts } from './mails.texts.ts';
import type { Order } from './order.ts';
import type { MailToContact } from './tell-contacts.server.ts';

type To = Pick<MailToContact, 'contact' | 'facts'>;
type MailId = keyof (typeof mailTexts)['fr'];

const sampleFr = (fr: string, en: string) => ({ fr, en });
const common = {
  contact: { label: sampleFr('Nom du destinataire', 'Name of the recipient'), sample: sampleFr('Anne Le Goff', 'Anne Le Goff') },
  body: { label: sampleFr('Structure', 'Body'), sample: sampleFr('Bruz', 'Bruz') },
  reference: { label: sampleFr('Numéro de référence de l’inscription', 'Reference number of the registration'), sample: sampleFr('P2027-7F3K-9Q2M', 'P2027-7F3K-9Q2M') },
} satisfies Record<string, MailVariable>;
const amount = { label: sampleFr('Total TTC', 'Total with VAT'), sample: sampleFr('1\u202f500,00\u00a0€', '€1,500.00') };
const order = { label: sampleFr('Numéro du bon de commande', 'Number of the order form'), sample: sampleFr('B2027-4H8T-2MZC', 'B2027-4H8T-2MZC') };
const until = { label: sampleFr('Dernier jour', 'Last day'), sample: sampleFr('15 mars 2027', '15 March 2027') };

function kindOf<const V extends string>(id: MailId, variables: Record<V, MailVariable>) {
  const words = (locale: Locale) => {
    const { subject, paragraphs, button } = mailTexts[locale][id];
    return { subject, paragraphs, ...(button ? { button } : {}), closing: mailTexts[locale].fileLink.closing };
  };
  return defineMailKind({
    id, name: { fr: mailTexts.fr[id].name, en: mailTexts.en[id].name }, when: { fr: mailTexts.fr[id].when, en: mailTexts.en[id].when }, perEdition: true,
    variables: { ...common, ...variables }, words: { fr: words('fr'), en: words('en') },
  });
}

/** The mails of quotations and orders. */
export const orderMailKinds = {
  quoteSent: kindOf('quoteSent', { quote: { ...order, label: sampleFr('Numéro du devis', 'Number of the quotation'), sample: sampleFr('D2027-4H8T-2MZC', 'D2027-4H8T-2MZC') }, amount, until }),
  copyReceived: kindOf('copyReceived', { order, when: { label: sampleFr('Date et heure', 'Date and time'), sample: sampleFr('25 novembre 2026 à 10:00', '25 November 2026 at 10:00') }, digest: { label: sampleFr('Empreinte SHA-256 du fichier', 'SHA-256 of the file'), sample: sampleFr('9f86d081884c7d65…', '9f86d081884c7d65…') } }),
  orderReturned: kindOf('orderReturned', { order, reason: { label: sampleFr('Motif donné par l’opérateur', 'Reason given by the operator'), sample: sampleFr('La signature manque à la dernière page.', 'The signature is missing on the last page.'), required: true } }),
  orderReminder: kindOf('orderReminder', { order, amount, until }),
  orderReplaced: kindOf('orderReplaced', { order, amount, before: { ...order, label: sampleFr('Numéro du bon remplacé', 'Number of the form replaced') } }),
  orderWithdrawn: kindOf('orderWithdrawn', {}),
  fileLink: kindOf('fileLink', {}),
} as const;

const valuesOf = ({ contact, facts }: To) => ({ contact: contact.name, body: facts.name, reference: facts.reference });
const frame = ({ contact, facts }: To) => ({ to: contact.email, locale: facts.locale, editionId: facts.editionId });

export function quoteSentMail({ quote, url, ...to }: To & { quote: Quote; url: string }): KindMail {
  const { locale } = to.facts;
  return {
    kind: orderMailKinds.quoteSent, ...frame(to), url,
    values: { ...valuesOf(to), quote: quote.reference, amount: formatMoney(quote.grossCents, locale), until: formatDate(quote.validUntil, locale) },
  };
}

export function copyReceivedMail({ order: { reference }, copy, ...to }: To & { order: Order; copy: SignedCopy }): KindMail {
  return { kind: orderMailKinds.copyReceived, ...frame(to), values: { ...valuesOf(to), order: reference, when: formatDateTime(copy.receivedAt, to.facts.locale), digest: copy.sha256 } };
}

export function orderReturnedMail({ order: { reference }, reason, url, ...to }: To & { order: Order; reason: string | null; url: string }): KindMail {
  return { kind: orderMailKinds.orderReturned, ...frame(to), url, values: { ...valuesOf(to), order: reference, reason: reason ?? '' } };
}

export function orderReminderMail({ order: { reference, grossCents }, until: day, url, ...to }: To & { order: Order; until: string; url: string }): KindMail {
  const { locale } = to.facts;
  return {
    kind: orderMailKinds.orderReminder, ...frame(to), url,
    values: { ...valuesOf(to), order: reference, amount: formatMoney(grossCents, locale), until: formatDate(day, locale) },
  };
}

export function orderReplacedMail({ order: { reference, grossCents }, before, url, ...to }: To & { order: Order; before: Order; url: string }): KindMail {
  return {
    kind: orderMailKinds.orderReplaced, ...frame(to), url,
    values: { ...valuesOf(to), order: reference, amount: formatMoney(grossCents, to.facts.locale), before: before.reference },
  };
}

export function orderWithdrawnMail(to: To): KindMail {
  return { kind: orderMailKinds.orderWithdrawn, ...frame(to), values: valuesOf(to) };
}

export function fileLinkMail({ url, ...to }: To & { url: string }): KindMail {
  return { kind: orderMailKinds.fileLink, ...frame(to), url, values: valuesOf(to) };
}
