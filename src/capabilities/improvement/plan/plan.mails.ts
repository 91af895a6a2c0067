import { formatDate } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { PlanAction } from './plan.ts';

const texts = defineTexts({
  fr: {
    name: 'Rappel d’une action', when: 'Quand la date d’une action du plan approche ou est passée.', subject: 'Plan d’action\u202f: {{action}}',
    hello: 'Bonjour {{contact}},', coming: 'Vous êtes responsable d’une action du plan de {{body}}\u202f: «\u202f{{action}}\u202f». Son échéance\u202f: {{due}}.',
    next: 'Quand elle est faite, dites-le à la personne référente, ou joignez-y une pièce depuis votre espace. Si la date ne tient plus, mieux vaut la changer que la laisser passer.',
    button: 'Ouvrir l’action', contact: 'Nom de la personne', body: 'Structure', action: 'Action', due: 'Échéance',
    samples: { contact: 'Rose Lambert', body: 'Ville de Saint-Avit', action: 'Relire les courriels types', due: '30 octobre 2026' },
    passed: (date: string) => `${date} (dépassée)`,
  },
  en: {
    name: 'Reminder of an action', when: 'When the date of an action of the plan comes near or has passed.', subject: 'Action plan: {{action}}',
    hello: 'Hello {{contact}},', coming: 'You own an action of the plan of {{body}}: “{{action}}”. Due on: {{due}}.',
    next: 'When it is done, tell the referent, or add a file to it from your space. If the date no longer holds, better change it than let it pass.',
    button: 'Open the action', contact: 'Name of the person', body: 'Body', action: 'Action', due: 'Due date',
    samples: { contact: 'Rose Lambert', body: 'Town of Saint-Avit', action: 'Read template e-mails again', due: '30 October 2026' },
    passed: (date: string) => `${date} (passed)`,
  },
});

type Place = 'contact' | 'body' | 'action' | 'due';
const variable = (place: Place, required = false) => ({
  label: { fr: texts.fr[place], en: texts.en[place] }, sample: { fr: texts.fr.samples[place], en: texts.en.samples[place] }, ...(required && { required }),
});
const wordsIn = (locale: Locale) => {
  const { subject, hello, coming, next, button } = texts[locale];
  return { subject, paragraphs: [hello, coming, next], button };
};

export const planReminderKind = defineMailKind({
  id: 'plan-reminder', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: true,
  variables: { contact: variable('contact'), body: variable('body'), action: variable('action', true), due: variable('due', true) },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export interface PlanReminder {
  to: string;
  name: string;
  locale: Locale;
  action: PlanAction & { dueOn: string };
  body: string;
  today: string;
  origin: string;
}

export function planReminderMail({ to, name, locale, action, body, today, origin }: PlanReminder): KindMail {
  const date = formatDate(action.dueOn, locale);
  return {
    kind: planReminderKind, to, locale, editionId: action.editionId,
    values: { contact: name, body, action: action.title, due: action.dueOn < today ? texts[locale].passed(date) : date },
    url: `${origin}${localPath(locale, `/participant/${action.organisationId}/plan/${action.id}`)}`,
  };
}
