import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

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

function kindOf(decision: 'returned' | 'rejected', name: Record<Locale, string>, when: Record<Locale, string>) {
  const wordsIn = (locale: Locale) => {
    const { subject, body, action } = texts[locale][decision];
    return { subject, paragraphs: [texts[locale].hello('{{contact}}'), body, '{{reason}}'], button: action, closing: texts[locale].closing };
  };
  return defineMailKind({
    id: `audit-${decision}`, name, when, perEdition: false,
    variables: {
      contact: { label: { fr: 'Nom du citoyen-mystère', en: 'Name of the mystery citizen' }, sample: { fr: 'Hugo Martin', en: 'Hugo Martin' } },
      reason: {
        label: { fr: 'Raison donnée par le contrôleur', en: 'Reason given by the reviewer' }, required: true,
        sample: { fr: 'La capture d’écran ne montre pas la réponse.', en: 'The screenshot does not show the answer.' },
      },
    },
    words: { fr: wordsIn('fr'), en: wordsIn('en') },
  });
}

export const auditMailKinds = {
  returned: kindOf('returned', { fr: 'Audit à corriger', en: 'Audit to correct' }, { fr: 'Quand un contrôleur renvoie un audit à son auteur.', en: 'When a reviewer sends an audit back to its author.' }),
  rejected: kindOf('rejected', { fr: 'Audit écarté', en: 'Audit set aside' }, { fr: 'Quand un contrôleur écarte un audit.', en: 'When a reviewer sets an audit aside.' }),
} as const;

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
export function decisionMail(news: DecisionNews): KindMail {
  const url = `${news.origin}${localPath(news.locale, `/evaluator/missions/${news.organisationId}/${news.missionId}`)}`;
  return { kind: auditMailKinds[news.decision], to: news.to, locale: news.locale, editionId: null, values: { contact: news.name, reason: news.reason }, url };
}
