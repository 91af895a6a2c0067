import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { accountsTexts } from './accounts.texts.ts';
import { securityMailTexts, type SecurityChange } from './security-mail.texts.ts';

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
export function signInMail(link: { to: string; url: string; locale: Locale; minutes: number }): KindMail {
  const { to, locale, url } = link;
  return { kind: signInKind, to, locale, editionId: null, values: { validity: accountsTexts[locale].mailValidity(link.minutes) }, url };
}

const changeWordsIn = (locale: Locale) => {
  const t = securityMailTexts[locale];
  return { subject: t.subject, paragraphs: [t.hello('{{contact}}'), '{{change}}'], button: t.button, closing: t.closing };
};

export const accountChangeKind = defineMailKind({
  id: 'sign-in-change',
  name: { fr: 'Changement sur un compte', en: 'Change to an account' },
  when: { fr: 'Quand change la façon dont une personne se connecte, ou un de ses rôles.', en: 'When the way a person signs in changes, or one of their roles.' },
  perEdition: false,
  variables: {
    contact: { label: { fr: 'Nom de la personne', en: 'Name of the person' }, sample: { fr: 'Rose Lambert', en: 'Rose Lambert' } },
    change: {
      label: { fr: 'Ce qui a changé', en: 'What changed' }, required: true,
      sample: { fr: securityMailTexts.fr.changes.passkeyAdded('Téléphone'), en: securityMailTexts.en.changes.passkeyAdded('Telephone') },
    },
  },
  words: { fr: changeWordsIn('fr'), en: changeWordsIn('en') },
});

/** Tells a person what changed in how they sign in or in what they may do, so that they notice what they did not do. */
export function securityMail(mail: { to: string; name: string; change: SecurityChange; detail: string; locale: Locale; origin: string }): KindMail {
  const { to, locale } = mail;
  return {
    kind: accountChangeKind, to, locale, editionId: null,
    values: { contact: mail.name, change: securityMailTexts[locale].changes[mail.change](mail.detail) }, url: `${mail.origin}${localPath(locale, '/account')}`,
  };
}
