import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { draftLinkTexts } from './draft-link.texts.ts';

/** Days for which a mailed link opens its draft. */
export const draftLinkDays = 30;

const wordsIn = (locale: Locale) => {
  const t = draftLinkTexts[locale];
  return { subject: t.mailSubject, paragraphs: [t.mailHello, t.mailBody('{{days}}')], button: t.mailButton, closing: t.mailIgnore };
};

export const draftLinkKind = defineMailKind({
  id: 'registration-draft-link',
  name: { fr: 'Lien de reprise d’une inscription', en: 'Link to take up a sign-up' },
  when: { fr: 'Quand un visiteur demande à finir son inscription plus tard.', en: 'When a visitor asks to finish their sign-up later.' },
  perEdition: false,
  variables: { days: { label: { fr: 'Durée de validité, en jours', en: 'How long it holds, in days' }, sample: { fr: '30', en: '30' } } },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

/** The mail that carries the link. Nothing in it says which body the draft is about. */
export function draftLinkMail(link: { to: string; token: string; origin: string; locale: Locale }): KindMail {
  const { to, locale } = link;
  return { kind: draftLinkKind, to, locale, editionId: null, values: { days: String(draftLinkDays) }, url: `${link.origin}${localPath(locale, `/register/resume/${link.token}`)}` };
}
