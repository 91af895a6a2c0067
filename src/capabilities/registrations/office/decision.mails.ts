import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { registrationVariables } from '../mail-variables.ts';
import type { Decision } from '../registration.ts';
import type { RegistrationCore } from '../registrations.queries.server.ts';
import { decisionMailTexts } from './decision-mail.texts.ts';

function kindOf(decision: Decision) {
  const wordsIn = (locale: Locale) => {
    const t = decisionMailTexts[locale];
    const { subject, body, next } = t[decision];
    return {
      subject: subject('{{body}}'),
      paragraphs: [t.hello('{{contact}}'), body('{{body}}', '{{edition}}'), t.reference('{{reference}}'), t.reason('{{reason}}'), ...next],
      closing: t.closing,
      ...(decision === 'accepted' ? { button: t.signIn } : {}),
    };
  };
  return defineMailKind({
    id: `registration-${decision}`,
    name: { fr: decisionMailTexts.fr[decision].name, en: decisionMailTexts.en[decision].name },
    when: { fr: decisionMailTexts.fr[decision].when, en: decisionMailTexts.en[decision].when },
    perEdition: true,
    variables: {
      ...registrationVariables,
      reason: {
        label: { fr: 'Motif donné par l’opérateur', en: 'Reason given by the operator' }, required: decision === 'declined' || decision === 'withdrawn',
        sample: { fr: 'Structure hors du champ du baromètre.', en: 'Body outside the scope of the barometer.' },
      },
    },
    words: { fr: wordsIn('fr'), en: wordsIn('en') },
  });
}

export const decisionKinds = { accepted: kindOf('accepted'), waiting: kindOf('waiting'), declined: kindOf('declined'), withdrawn: kindOf('withdrawn') } as const;

export interface DecisionTold {
  to: string;
  name: string;
  decision: Decision;
  reason: string | null;
  registration: RegistrationCore;
  origin: string;
}

/** Tells a contact what was decided of their registration. */
export function decisionMail(told: DecisionTold): KindMail {
  const { decision, registration } = told;
  const { locale, organisationName, reference, editionId } = registration;
  return {
    kind: decisionKinds[decision], to: told.to, locale, editionId,
    values: { contact: told.name, body: organisationName, edition: editionId, reference, reason: told.reason ?? '' },
    ...(decision === 'accepted' ? { url: `${told.origin}${localPath(locale, '/sign-in')}` } : {}),
  };
}
