import type { Locale } from '#core/shared/texts.ts';
import type { Role } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { accountsTexts } from '../accounts.texts.ts';
import { peopleTexts } from './people.texts.ts';

const wordsIn = (locale: Locale) => {
  const t = peopleTexts[locale];
  return { subject: t.mailSubject, paragraphs: [t.mailHello('{{contact}}'), '{{role}}', t.mailHow], button: t.mailButton, closing: t.mailClosing };
};

export const invitationKind = defineMailKind({
  id: 'invitation',
  name: { fr: 'Invitation', en: 'Invitation' },
  when: { fr: 'Quand un rôle est donné à une personne.', en: 'When a role is given to a person.' },
  perEdition: false,
  variables: {
    contact: { label: { fr: 'Nom de la personne', en: 'Name of the person' }, sample: { fr: 'Anne Le Goff', en: 'Anne Le Goff' } },
    role: {
      label: { fr: 'Rôle donné, en une phrase', en: 'Role given, in a sentence' }, required: true,
      sample: { fr: peopleTexts.fr.mailRoleOf('Référent', 'Bruz'), en: peopleTexts.en.mailRoleOf('Referent', 'Bruz') },
    },
  },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export interface Invitation {
  to: string;
  name: string;
  role: Role;
  organisationName: string | null;
  locale: Locale;
  origin: string;
}

/** Tells somebody which role they were given, and where to come in. */
export function invitationMail({ to, name, role, organisationName, locale, origin }: Invitation): KindMail {
  const t = peopleTexts[locale];
  const label = accountsTexts[locale].roles[role];
  return {
    kind: invitationKind, to, locale, editionId: null,
    values: { contact: name, role: organisationName ? t.mailRoleOf(label, organisationName) : t.mailRole(label) },
    url: `${origin}${localPath(locale, '/sign-in')}?email=${encodeURIComponent(to)}`,
  };
}
