import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import { alertTitle } from './alert-words.ts';
import type { Alert } from './alert.ts';
import { alertsTexts } from './alerts.texts.ts';

const { fr, en } = alertsTexts;
const wordsIn = ({ mailSubject, mailFact, mailList, mailNext, mailButton }: typeof fr) => ({ subject: mailSubject, paragraphs: [mailFact, mailList, mailNext], button: mailButton });

export const listeningAlertKind = defineMailKind({
  id: 'listening-alerts', name: { fr: fr.mailName, en: en.mailName }, when: { fr: fr.mailWhen, en: en.mailWhen }, perEdition: false,
  variables: {
    body: { label: { fr: fr.bodyVariable, en: en.bodyVariable }, sample: { fr: fr.sampleBody, en: en.sampleBody } },
    first: { label: { fr: fr.firstVariable, en: en.firstVariable }, sample: { fr: fr.sampleFirst, en: en.sampleFirst } },
    alerts: { label: { fr: fr.alertsVariable, en: en.alertsVariable }, sample: { fr: fr.sampleFirst, en: en.sampleFirst }, required: true },
  },
  words: { fr: wordsIn(fr), en: wordsIn(en) },
});

export interface AlertsLetter {
  to: string;
  locale: Locale;
  body: string;
  organisationId: string;
  alerts: readonly Alert[];
  criteria: ReadonlyMap<string, string>;
  origin: string;
}

export function alertsMail({ to, locale, body, organisationId, alerts, criteria, origin }: AlertsLetter): KindMail {
  const titles = alerts.map((alert) => alertTitle(alert, (id) => criteria.get(id) ?? id, locale));
  return {
    kind: listeningAlertKind, to, locale, editionId: null, url: `${origin}${localPath(locale, `/participant/${organisationId}/listening/alerts`)}`,
    values: { body, first: titles[0] ?? '', alerts: titles.join('\n') },
  };
}
