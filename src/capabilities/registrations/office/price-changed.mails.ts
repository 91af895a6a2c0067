import { formatMoney } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { registrationVariables } from '../mail-variables.ts';
import type { RegistrationCore } from '../registrations.queries.server.ts';
import type { CorrectedFacts } from './correction.ts';

const texts = defineTexts({
  fr: {
    subject: 'Inscription de {{body}}\u202f: prix corrigé',
    hello: 'Bonjour {{contact}},',
    body: 'Une donnée de l’inscription de {{body}} à l’édition {{edition}} du baromètre a été corrigée, et son prix avec elle. Motif\u202f: {{reason}}',
    price: 'Prix annoncé jusqu’ici\u202f: {{before}}. Prix corrigé\u202f: {{after}}.',
    reference: 'Numéro de référence\u202f: {{reference}}',
    closing: 'Vous n’êtes pas d’accord\u202f? Répondez à ce message.',
    quote: 'sur devis',
    amount: (amount: string) => `${amount} toutes taxes comprises`,
  },
  en: {
    subject: 'Registration of {{body}}: price corrected',
    hello: 'Hello {{contact}},',
    body: 'A fact of the registration of {{body}} for the {{edition}} edition of the barometer was corrected, and its price with it. Reason: {{reason}}',
    price: 'Price told so far: {{before}}. Corrected price: {{after}}.',
    reference: 'Reference number: {{reference}}',
    closing: 'You do not agree? Answer this message.',
    quote: 'on quotation',
    amount: (amount: string) => `${amount} with VAT`,
  },
});

const wordsIn = (locale: Locale) => {
  const { subject, hello, body, price, reference, closing } = texts[locale];
  return { subject, paragraphs: [hello, body, price, reference], closing };
};

export const priceChangedKind = defineMailKind({
  id: 'registration-price-changed',
  name: { fr: 'Prix corrigé', en: 'Price corrected' },
  when: { fr: 'Quand une correction de l’opérateur change le prix d’une inscription, à ses contacts.', en: 'When a correction of the operator changes the price of a registration, to its contacts.' },
  perEdition: true,
  variables: {
    ...registrationVariables,
    reason: { label: { fr: 'Motif de la correction', en: 'Reason of the correction' }, sample: { fr: 'Population légale au 1er janvier.', en: 'Legal population on 1 January.' } },
    before: { label: { fr: 'Prix annoncé jusqu’ici', en: 'Price told so far' }, sample: { fr: '1\u202f188,00\u00a0€ toutes taxes comprises', en: '€1,188.00 with VAT' } },
    after: { label: { fr: 'Prix corrigé', en: 'Corrected price' }, sample: { fr: '1\u202f500,00\u00a0€ toutes taxes comprises', en: '€1,500.00 with VAT' }, required: true },
  },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

/** Tells a contact that a correction changed the price of their registration. */
export function priceChangedMail(told: { to: string; name: string; reason: string; before: CorrectedFacts; after: CorrectedFacts; registration: RegistrationCore }): KindMail {
  const { registration: { locale, organisationName, editionId, reference } } = told;
  return {
    kind: priceChangedKind, to: told.to, locale, editionId,
    values: { contact: told.name, body: organisationName, edition: editionId, reference, reason: told.reason, before: priceIn(told.before, locale), after: priceIn(told.after, locale) },
  };
}

function priceIn({ totalCents, quoteNeeded }: CorrectedFacts, locale: Locale): string {
  const t = texts[locale];
  return quoteNeeded ? t.quote : t.amount(formatMoney(totalCents, locale));
}
