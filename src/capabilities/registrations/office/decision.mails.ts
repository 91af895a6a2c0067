import { layOutMail } from '#platform/mail/layout.ts';
import type { NewMail } from '#platform/mail/mail-message.ts';
import { localPath } from '#platform/http/locale.ts';
import type { Decision } from '../registration.ts';
import type { RegistrationCore } from '../registrations.queries.server.ts';
import { decisionMailTexts } from './decision-mail.texts.ts';

export interface DecisionTold {
  to: string;
  name: string;
  decision: Decision;
  reason: string | null;
  registration: RegistrationCore;
  origin: string;
}

/** Tells a contact what was decided of their registration. */
export function decisionMail(told: DecisionTold): NewMail {
  const { registration, decision } = told;
  const { locale, organisationName, reference, editionId } = registration;
  const t = decisionMailTexts[locale];
  const content = t[decision];
  const paragraphs = [
    t.hello(told.name), content.body(organisationName, editionId), t.reference(reference),
    ...(told.reason ? [t.reason(told.reason)] : []), ...content.next,
  ];
  const action = decision === 'accepted' ? { label: t.signIn, url: `${told.origin}${localPath(locale, '/sign-in')}` } : undefined;
  const laidOut = layOutMail({ subject: content.subject(organisationName), paragraphs, closing: t.closing, ...(action ? { action } : {}) }, locale);
  return { to: told.to, template: `registration-${decision}`, locale, ...laidOut };
}
