import { needsQuotation, type Price } from '#core/pricing/price-registration.ts';
import { formatMoney } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { layOutMail } from '#platform/mail/layout.ts';
import type { NewMail } from '#platform/mail/mail-message.ts';
import type { ContactInput, OfferInput, SiteInput } from '../registrations.input.ts';
import { confirmationTexts } from './confirmation.texts.ts';

export interface Confirmation {
  reference: string;
  body: string;
  edition: Pick<Edition, 'label' | 'prices'>;
  price: Price;
  locale: Locale;
  sites: SiteInput[];
  offer: OfferInput;
  referent: ContactInput;
  decisionMaker: ContactInput;
}

/** Tells the referent and the decision maker that the registration arrived; one message where they are one person. */
export function confirmationMails(given: Confirmation): NewMail[] {
  const { referent, decisionMaker } = given;
  if (referent.email === decisionMaker.email) return [mailTo(referent, 'both', given)];
  return [mailTo(referent, 'referent', given), mailTo(decisionMaker, 'decisionMaker', given)];
}

function mailTo(contact: ContactInput, as: 'referent' | 'decisionMaker' | 'both', given: Confirmation): NewMail {
  const { locale, body, edition, reference, offer, sites, price } = given;
  const t = confirmationTexts[locale];
  const formula = edition.prices.formulas.find(({ id }) => id === offer.formula)?.label[locale] ?? offer.formula;
  const paragraphs = [
    t.hello(contact.name), t[as](body, edition.label[locale]), t.reference(reference), t.request(formula, sites.length),
    ...(needsQuotation(price) ? [t.quote] : price.gross > 0 ? [t.price(formatMoney(price.net, locale), formatMoney(price.gross, locale))] : []),
    ...(offer.formula === 'free' ? [t.free] : []),
    t.next,
  ];
  return { to: contact.email, template: 'registration-received', locale, ...layOutMail({ subject: t.subject(body), paragraphs, closing: t.data }, locale) };
}
