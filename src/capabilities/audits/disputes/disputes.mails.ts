import { formatDate } from '#core/shared/format.ts';
import { both, defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

type Step = 'raised' | 'upheld' | 'dismissed';

const texts = defineTexts({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    raised: {
      name: 'Contestation reçue', when: 'Quand une structure conteste une réponse d’un audit.', subject: 'Votre contestation est reçue',
      body: (item: string, due: string) => `Vous contestez la réponse à la question «\u202f${item}\u202f». Un second contrôleur, qui n’a ni fait ni relu cet audit, l’examine. Vous aurez sa réponse au plus tard le ${due}.`,
    },
    upheld: {
      name: 'Contestation admise', when: 'Quand un second contrôleur donne raison à la structure.', subject: 'Votre contestation est admise',
      body: (item: string) => `Le second contrôleur vous donne raison sur la question «\u202f${item}\u202f». La réponse est corrigée. Votre score publié sera révisé\u202f; vous en serez prévenu. Sa raison\u202f:`,
    },
    dismissed: {
      name: 'Contestation rejetée', when: 'Quand un second contrôleur maintient la réponse.', subject: 'Réponse à votre contestation',
      body: (item: string) => `Le second contrôleur maintient la réponse à la question «\u202f${item}\u202f». Sa raison\u202f:`,
    },
    action: 'Voir mes contestations',
    item: 'Question', reason: 'Raison du second contrôleur', due: 'Date limite de réponse', contact: 'Nom de la personne',
    samples: { item: 'L’appel a-t-il été décroché\u202f?', reason: 'La capture jointe montre une réponse reçue le 12 mai.', due: '30 octobre 2026' },
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    raised: {
      name: 'Dispute received', when: 'When a body contests an answer of an audit.', subject: 'Your dispute has been received',
      body: (item: string, due: string) => `You contest the answer to the question “${item}”. A second reviewer, who neither made nor read this audit, looks into it. You will have an answer by ${due} at the latest.`,
    },
    upheld: {
      name: 'Dispute upheld', when: 'When a second reviewer agrees with the body.', subject: 'Your dispute is upheld',
      body: (item: string) => `The second reviewer agrees with you on the question “${item}”. The answer is corrected. Your published score will be revised; you will be told. The reason:`,
    },
    dismissed: {
      name: 'Dispute dismissed', when: 'When a second reviewer keeps the answer.', subject: 'Answer to your dispute',
      body: (item: string) => `The second reviewer keeps the answer to the question “${item}”. The reason:`,
    },
    action: 'See my disputes',
    item: 'Question', reason: 'Reason of the second reviewer', due: 'Day by which it is answered', contact: 'Name of the person',
    samples: { item: 'Was the call answered?', reason: 'The capture shows a reply received on 12 May.', due: '30 October 2026' },
  },
});

const contact = { label: both((l) => texts[l].contact), sample: { fr: 'Rose Lambert', en: 'Rose Lambert' } };
const item = { label: both((l) => texts[l].item), sample: both((l) => texts[l].samples.item), required: true };
const reason = { label: both((l) => texts[l].reason), sample: both((l) => texts[l].samples.reason), required: true };
const due = { label: both((l) => texts[l].due), sample: both((l) => texts[l].samples.due), required: true };

function kindOf<V extends object>(step: Step, variables: V & Record<string, typeof contact>, paragraphs: (locale: Locale) => string[]) {
  const wordsIn = (locale: Locale) => ({ subject: texts[locale][step].subject, paragraphs: [texts[locale].hello('{{contact}}'), ...paragraphs(locale)], button: texts[locale].action });
  return defineMailKind({
    id: `dispute-${step}`, name: both((l) => texts[l][step].name), when: both((l) => texts[l][step].when), perEdition: true,
    variables, words: { fr: wordsIn('fr'), en: wordsIn('en') },
  });
}

export const disputeMailKinds = {
  raised: kindOf('raised', { contact, item, due }, (locale) => [texts[locale].raised.body('{{item}}', '{{due}}')]),
  upheld: kindOf('upheld', { contact, item, reason }, (locale) => [texts[locale].upheld.body('{{item}}'), '{{reason}}']),
  dismissed: kindOf('dismissed', { contact, item, reason }, (locale) => [texts[locale].dismissed.body('{{item}}'), '{{reason}}']),
};

export interface DisputeNews {
  to: string;
  name: string;
  locale: Locale;
  editionId: string;
  organisationId: string;
  item: string;
  step: Step;
  reason: string;
  dueOn: string;
  origin: string;
}

/** Tells a body where its dispute stands; nothing in it leads to who made the contact, nor to who decides. */
export function disputeMail(news: DisputeNews): KindMail {
  return {
    kind: disputeMailKinds[news.step], to: news.to, locale: news.locale, editionId: news.editionId,
    values: { contact: news.name, item: news.item, reason: news.reason, due: formatDate(news.dueOn, news.locale) },
    url: `${news.origin}${localPath(news.locale, `/participant/${news.organisationId}/disputes`)}`,
  };
}
