import type { Locale } from '#core/shared/texts.ts';
import type { Role } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { layOutMail } from '#platform/mail/layout.ts';
import type { NewMail } from '#platform/mail/mail-message.ts';
import { accountsTexts } from '../accounts.texts.ts';
import { peopleTexts } from './people.texts.ts';

export interface Invitation {
  to: string;
  name: string;
  role: Role;
  organisationName: string | null;
  locale: Locale;
  origin: string;
}

/** Tells somebody which role they were given, and where to come in. */
export function invitationMail({ to, name, role, organisationName, locale, origin }: Invitation): NewMail {
  const t = peopleTexts[locale];
  const label = accountsTexts[locale].roles[role];
  const laidOut = layOutMail(
    {
      subject: t.mailSubject,
      paragraphs: [t.mailHello(name), organisationName ? t.mailRoleOf(label, organisationName) : t.mailRole(label), t.mailHow],
      action: { label: t.mailButton, url: `${origin}${localPath(locale, '/sign-in')}?email=${encodeURIComponent(to)}` },
      closing: t.mailClosing,
    },
    locale,
  );
  return { to, template: 'invitation', locale, ...laidOut };
}
