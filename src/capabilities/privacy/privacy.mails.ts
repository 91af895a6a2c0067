import { formatDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { layOutMail, type MailContent } from '#platform/mail/layout.ts';
import type { NewMail } from '#platform/mail/mail-message.ts';
import { privacyMailTexts } from './privacy-mails.texts.ts';
import type { RequestRow } from './privacy.queries.server.ts';
import { requestsTexts } from './requests.texts.ts';

type About = Pick<RequestRow, 'email' | 'locale' | 'kind' | 'asked_at'>;

/** Mails about rights pass a restriction: they are the answer to the person's own request. */
function mail(template: string, to: string, locale: Locale, content: MailContent): NewMail {
  return { to, template: `privacy-${template}`, locale, ...layOutMail(content, locale) };
}

/** Asks whoever reads the address to confirm the request. */
export function confirmationMail(request: Pick<RequestRow, 'email' | 'locale' | 'kind'>, token: string, origin: string): NewMail {
  const t = privacyMailTexts[request.locale];
  const url = `${origin}${localPath(request.locale, '/privacy/confirm')}?token=${token}`;
  return mail('confirm', request.email, request.locale, {
    subject: t.confirmSubject, paragraphs: [t.hello, `${t.ask} ${requestsTexts[request.locale].kinds[request.kind]}.`, t.confirmBody],
    action: { label: t.confirmButton, url }, closing: t.ignore,
  });
}

export type Outcome =
  | { what: 'copy'; token: string } | { what: 'note' } | { what: 'rectified' } | { what: 'restricted' } | { what: 'lifted' }
  | { what: 'erased'; removed: string; kept: string[] } | { what: 'refused'; reason: string } | { what: 'extended'; reason: string; due: string };

/** Tells the person what became of the request. `note` is what the officer adds. */
export function outcomeMail(request: About, outcome: Outcome, note: string, origin: string): NewMail {
  const { locale } = request;
  const t = privacyMailTexts[locale];
  const asked = t.requestOf(requestsTexts[locale].kinds[request.kind], formatDate(request.asked_at, locale));
  const told = sentence(outcome, locale);
  return mail(outcome.what, request.email, locale, {
    subject: outcome.what === 'extended' ? t.extendedSubject : t.answerSubject,
    paragraphs: [t.hello, asked, ...(told ? [told] : []), ...(note ? [t.officerSays(note)] : [])],
    ...(outcome.what === 'copy' ? { action: { label: t.answerButton, url: `${origin}${localPath(locale, '/privacy/package')}?token=${outcome.token}` } } : {}),
    closing: t.cnil,
  });
}

function sentence(outcome: Outcome, locale: Locale): string {
  const t = privacyMailTexts[locale];
  switch (outcome.what) {
    case 'copy': return t.answerCopy;
    case 'note': return '';
    case 'rectified': return t.rectified;
    case 'restricted': return t.restricted;
    case 'lifted': return t.lifted;
    case 'erased': return t.erased(outcome.removed, outcome.kept.length === 0 ? t.keptNothing : t.keptSome(outcome.kept.join(' ; ')));
    case 'refused': return t.refused(outcome.reason);
    case 'extended': return t.extended(formatDate(outcome.due, locale), outcome.reason);
  }
}

/** Reminds a data protection officer of what is due. */
export function reminderMail(to: { email: string; locale: Locale }, due: { count: number; first: string }, origin: string): NewMail {
  const t = privacyMailTexts[to.locale];
  return mail('reminder', to.email, to.locale, {
    subject: t.remindSubject(due.count), paragraphs: [t.hello, t.remindBody(formatDate(due.first, to.locale))],
    action: { label: t.remindButton, url: `${origin}${localPath(to.locale, '/office/privacy')}` },
  });
}
