import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { layOutMail } from '#platform/mail/layout.ts';
import type { NewMail } from '#platform/mail/mail-message.ts';
import { accountsTexts } from './accounts.texts.ts';

/** The mail that carries a sign-in link. */
export function signInMail(link: { to: string; token: string; origin: string; locale: Locale; minutes: number }): NewMail {
  const t = accountsTexts[link.locale];
  const url = `${link.origin}${localPath(link.locale, '/sign-in/confirm')}?token=${encodeURIComponent(link.token)}`;
  const laidOut = layOutMail(
    {
      subject: t.mailSubject,
      paragraphs: [t.mailHello, t.mailBody(link.minutes)],
      action: { label: t.mailButton, url },
      closing: t.mailIgnore,
    },
    link.locale,
  );
  return { to: link.to, template: 'sign-in-link', locale: link.locale, ...laidOut };
}
