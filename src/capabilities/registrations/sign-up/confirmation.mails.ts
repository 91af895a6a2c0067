import { needsQuotation, type Price } from '#core/pricing/price-registration.ts';
import { formatDate, formatMoney } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { drawnFormulas } from '../draw/edition-draw.ts';
import { registrationVariables } from '../mail-variables.ts';
import type { ContactInput, OfferInput, SiteInput } from '../registrations.input.ts';
import { confirmationTexts } from './confirmation.texts.ts';

const wordsIn = (locale: Locale) => {
  const t = confirmationTexts[locale];
  return {
    subject: t.subject('{{body}}'),
    paragraphs: [
      t.hello('{{contact}}'), t.arrived('{{body}}', '{{edition}}', '{{role}}'), t.reference('{{reference}}'), t.request('{{formula}}', '{{sites}}'),
      '{{price}}', t.next,
    ],
    button: t.open, closing: t.data,
  };
};

export const receivedKind = defineMailKind({
  id: 'registration-received',
  name: { fr: 'Inscription reçue', en: 'Registration received' },
  when: { fr: 'Quand une structure envoie son inscription, à son référent et à son décideur.', en: 'When a body sends its registration, to its referent and its decision maker.' },
  perEdition: true,
  variables: {
    ...registrationVariables,
    reference: { ...registrationVariables.reference, required: true },
    role: { label: { fr: 'Rôle du destinataire, en une phrase', en: 'Role of the recipient, in a sentence' }, sample: { fr: confirmationTexts.fr.roles.referent, en: confirmationTexts.en.roles.referent } },
    formula: { label: { fr: 'Formule demandée', en: 'Formula asked for' }, sample: { fr: 'Rapport personnalisé', en: 'Personalised report' } },
    sites: { label: { fr: 'Nombre de lieux', en: 'Number of sites' }, sample: { fr: confirmationTexts.fr.sites(1), en: confirmationTexts.en.sites(1) } },
    price: {
      label: { fr: 'Prix, gratuité ou devis, en une phrase', en: 'Price, free place or quotation, in a sentence' },
      sample: { fr: confirmationTexts.fr.price('1\u202f250,00\u00a0€', '1\u202f500,00\u00a0€'), en: confirmationTexts.en.price('€1,250.00', '€1,500.00') },
    },
  },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export interface Confirmation {
  reference: string;
  /** Address of the file, one for each contact. */
  links: { referent: string; decisionMaker: string };
  body: string;
  edition: Pick<Edition, 'id' | 'label' | 'prices' | 'draw'>;
  price: Price;
  /** Address of the public page of the draw. */
  drawPage: string;
  locale: Locale;
  sites: SiteInput[];
  offer: OfferInput;
  referent: ContactInput;
  decisionMaker: ContactInput;
}

/** Tells the referent and the decision maker that the registration arrived; one message where they are one person. */
export function confirmationMails(given: Confirmation): KindMail[] {
  const { referent, decisionMaker } = given;
  if (referent.email === decisionMaker.email) return [mailTo(referent, 'both', given)];
  return [mailTo(referent, 'referent', given), mailTo(decisionMaker, 'decisionMaker', given)];
}

function mailTo(contact: ContactInput, as: 'referent' | 'decisionMaker' | 'both', given: Confirmation): KindMail {
  const { locale, body, edition, reference, offer, sites } = given;
  const t = confirmationTexts[locale];
  const formula = edition.prices.formulas.find(({ id }) => id === offer.formula)?.label[locale] ?? offer.formula;
  return {
    kind: receivedKind, to: contact.email, locale, editionId: edition.id, url: as === 'referent' ? given.links.referent : given.links.decisionMaker,
    values: {
      contact: contact.name, body, edition: edition.label[locale], reference, role: t.roles[as], formula, sites: t.sites(sites.length), price: priceSentence(given),
    },
  };
}

function priceSentence({ locale, price, offer, edition, drawPage }: Confirmation): string {
  const t = confirmationTexts[locale];
  const amount = price.gross > 0 ? [t.price(formatMoney(price.net, locale), formatMoney(price.gross, locale))] : [];
  return [...(needsQuotation(price) ? [t.quote] : amount), ...(drawnFormulas(edition).includes(offer.formula) ? [t.free(formatDate(edition.draw.announced, locale), drawPage)] : [])].join(' ');
}
