import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { accountsTexts } from './accounts.texts.ts';

const wordsIn = (locale: Locale) => {
  const t = accountsTexts[locale];
  return { subject: t.mailSubject, paragraphs: [t.mailHello, t.mailBody('{{validity}}')], button: t.mailButton, closing: t.mailIgnore };
};

export const signInKind = defineMailKind({
  id: 'sign-in-link',
  name: { fr: 'Lien de connexion', en: 'Sign-in link' },
  when: { fr: 'Quand une personne connue demande à se connecter.', en: 'When a known person asks to sign in.' },
  perEdition: false,
  variables: { validity: { label: { fr: 'Durée de validité', en: 'How long it holds' }, sample: { fr: '15 minutes', en: '15 minutes' }, required: true } },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

/** The mail that carries a sign-in link. */
export function signInMail(link: { to: string; token: string; origin: string; locale: Locale; minutes: number }): KindMail {
  const { to, locale } = link;
  const url = `${link.origin}${localPath(locale, '/sign-in/confirm')}?token=${encodeURIComponent(link.token)}`;
  return { kind: signInKind, to, locale, editionId: null, values: { validity: accountsTexts[locale].mailValidity(link.minutes) }, url };
}
