import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { layOutMail } from '#platform/mail/layout.ts';
import type { NewMail } from '#platform/mail/mail-message.ts';

const texts = defineTexts({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    returned: {
      subject: 'Un audit à corriger',
      body: 'Le contrôleur a relu un de vos audits et vous le renvoie. Vos réponses sont conservées\u202f: corrigez-les, puis renvoyez-les. Sa raison\u202f:',
      action: 'Ouvrir la mission',
    },
    rejected: {
      subject: 'Un audit qui n’a pas été retenu',
      body: 'Le contrôleur a relu un de vos audits et ne l’a pas retenu. Il n’y a rien à refaire. Sa raison\u202f:',
      action: 'Voir la mission',
    },
    closing: 'Ce message ne nomme pas la structure\u202f: restez discret si vous le transférez.',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    returned: {
      subject: 'An audit to correct',
      body: 'The reviewer has read one of your audits and sends it back to you. Your answers are kept: correct them, then send them again. The reason:',
      action: 'Open the mission',
    },
    rejected: {
      subject: 'An audit that was not kept',
      body: 'The reviewer has read one of your audits and did not keep it. There is nothing to do again. The reason:',
      action: 'See the mission',
    },
    closing: 'This message does not name the body: stay discreet if you forward it.',
  },
});

export interface DecisionNews {
  to: string;
  name: string;
  locale: Locale;
  decision: 'returned' | 'rejected';
  reason: string;
  origin: string;
  organisationId: string;
  missionId: string;
}

/** Tells an evaluator that an audit came back, or was not kept. It never names the body: mail is read by others. */
export function decisionMail(news: DecisionNews): NewMail {
  const t = texts[news.locale];
  const { subject, body, action } = t[news.decision];
  const url = `${news.origin}${localPath(news.locale, `/evaluator/missions/${news.organisationId}/${news.missionId}`)}`;
  const laidOut = layOutMail({ subject, paragraphs: [t.hello(news.name), body, news.reason], action: { label: action, url }, closing: t.closing }, news.locale);
  return { to: news.to, template: `audit-${news.decision}`, locale: news.locale, ...laidOut };
}
