import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    name: 'Idées en attente d’une réponse', when: 'Le lundi, au service dont des idées ou commentaires d’usagers attendent une première réponse.', subject: 'Des usagers attendent une réponse ({{service}})',
    hello: 'Bonjour {{contact}},', fact: '{{body}}\u202f: des usagers ont laissé une idée ou un commentaire et attendent une première réponse. En retard\u202f: {{overdue}}. À répondre cette semaine\u202f: {{coming}}.',
    next: 'Une réponse courte suffit\u202f: ce qui est étudié, prévu, fait, ou pourquoi ce ne sera pas fait.', button: 'Répondre',
    contact: 'Destinataire', body: 'Structure', service: 'Service', overdue: 'En retard', coming: 'À répondre cette semaine', noService: 'à répartir',
    samples: { contact: 'État civil', body: 'Ville de Saint-Avit', service: 'État civil', overdue: '3', coming: '5' },
  },
  en: {
    name: 'Ideas that wait for an answer', when: 'On Mondays, to the service whose ideas or comments from the public wait for a first answer.', subject: 'People are waiting for an answer ({{service}})',
    hello: 'Hello {{contact}},', fact: '{{body}}: people left an idea or a comment and wait for a first answer. Overdue: {{overdue}}. To be answered this week: {{coming}}.',
    next: 'A short answer is enough: what is being looked at, planned, done, or why it will not be done.', button: 'Answer',
    contact: 'Recipient', body: 'Body', service: 'Service', overdue: 'Overdue', coming: 'To be answered this week', noService: 'to be sorted',
    samples: { contact: 'Registry', body: 'Town of Saint-Avit', service: 'Registry', overdue: '3', coming: '5' },
  },
});

type Place = 'contact' | 'body' | 'service' | 'overdue' | 'coming';
const variable = (place: Place) => ({ label: { fr: texts.fr[place], en: texts.en[place] }, sample: { fr: texts.fr.samples[place], en: texts.en.samples[place] } });
const wordsIn = (locale: Locale) => {
  const { subject, hello, fact, next, button } = texts[locale];
  return { subject, paragraphs: [hello, fact, next], button };
};

export const answersDueKind = defineMailKind({
  id: 'answers-due', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: false,
  variables: { contact: variable('contact'), body: variable('body'), service: variable('service'), overdue: variable('overdue'), coming: variable('coming') },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export interface AnswersDue {
  to: string;
  name: string;
  locale: Locale;
  organisationId: string;
  service: string | null;
  serviceId: string | null;
  body: string;
  overdue: number;
  coming: number;
  origin: string;
}

export function answersDueMail({ to, name, locale, organisationId, service, serviceId, body, overdue, coming, origin }: AnswersDue): KindMail {
  const query = serviceId === null ? '' : `?place=answer&service=${serviceId}`;
  return {
    kind: answersDueKind, to, locale, editionId: null, values: { contact: name, body, service: service ?? texts[locale].noService, overdue: String(overdue), coming: String(coming) },
    url: `${origin}${localPath(locale, `/participant/${organisationId}/opinions/ideas${query}`)}`,
  };
}
