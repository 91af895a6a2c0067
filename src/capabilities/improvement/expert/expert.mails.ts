import { formatDate } from '#core/shared/format.ts';
import { both, defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { Presentation } from './presentation.ts';

type News = 'assigned' | 'dated' | 'held';

const texts = defineTexts({
  fr: {
    hello: 'Bonjour {{contact}},',
    assigned: { name: 'Structure confiée à un expert', when: 'Quand un expert reçoit une structure à présenter.', subject: 'Une présentation vous est confiée\u202f: {{body}}', body: 'Les résultats de {{body}} vous sont confiés. Le dossier vous attend\u202f: préparation, date, actions à convenir.', button: 'Ouvrir le dossier' },
    dated: { name: 'Présentation datée', when: 'Quand l’expert fixe ou change la date de la présentation.', subject: 'Présentation de vos résultats\u202f: {{date}}', body: '{{expert}} présente les résultats du baromètre de {{body}}. Date\u202f: {{date}}. Lieu\u202f: {{place}}. Le support et les actions convenues se lisent dans votre espace.', button: 'Voir la présentation' },
    held: { name: 'Présentation tenue', when: 'Quand l’expert note que la présentation a eu lieu.', subject: 'Après la présentation de vos résultats', body: 'Les notes de la présentation et les actions convenues avec {{expert}} sont dans votre espace. Chaque action entre au plan de {{body}} quand vous l’acceptez.', button: 'Lire et répondre' },
    contact: 'Nom de la personne', bodyName: 'Structure', expert: 'Expert', date: 'Date', place: 'Lieu', toCome: 'à préciser', remote: (place: string) => (place ? `à distance, ${place}` : 'à distance'),
    at: (date: string, time: string) => `${date} à ${time}`,
    samples: { contact: 'Rose Lambert', body: 'Ville de Saint-Avit', expert: 'Éric Vidal', date: '12 octobre 2026 à 14:00', place: 'salle du conseil' },
  },
  en: {
    hello: 'Hello {{contact}},',
    assigned: { name: 'Body entrusted to an expert', when: 'When an expert receives a body to present.', subject: 'A presentation is entrusted to you: {{body}}', body: 'The results of {{body}} are entrusted to you. The file awaits you: preparation, date, actions to agree on.', button: 'Open the file' },
    dated: { name: 'Presentation dated', when: 'When the expert sets or changes the date of the presentation.', subject: 'Presentation of your results: {{date}}', body: '{{expert}} presents the barometer’s results of {{body}}. Date: {{date}}. Place: {{place}}. Slides and agreed actions can be read in your space.', button: 'See the presentation' },
    held: { name: 'Presentation held', when: 'When the expert notes that the presentation took place.', subject: 'After the presentation of your results', body: 'The notes of the presentation and the actions agreed with {{expert}} are in your space. Each action enters the plan of {{body}} when you accept it.', button: 'Read and answer' },
    contact: 'Name of the person', bodyName: 'Body', expert: 'Expert', date: 'Date', place: 'Place', toCome: 'to be told', remote: (place) => (place ? `remote, ${place}` : 'remote'),
    at: (date, time) => `${date} at ${time}`,
    samples: { contact: 'Rose Lambert', body: 'Town of Saint-Avit', expert: 'Éric Vidal', date: '12 October 2026 at 14:00', place: 'council room' },
  },
});

const places = {
  contact: { label: both((l) => texts[l].contact), sample: both((l) => texts[l].samples.contact) },
  body: { label: both((l) => texts[l].bodyName), sample: both((l) => texts[l].samples.body) },
  expert: { label: both((l) => texts[l].expert), sample: both((l) => texts[l].samples.expert) },
  date: { label: both((l) => texts[l].date), sample: both((l) => texts[l].samples.date) },
  place: { label: both((l) => texts[l].place), sample: both((l) => texts[l].samples.place) },
};

function kindOf(news: News) {
  const wordsIn = (locale: Locale) => ({ subject: texts[locale][news].subject, paragraphs: [texts[locale].hello, texts[locale][news].body], button: texts[locale][news].button });
  return defineMailKind({
    id: `presentation-${news}`, name: both((l) => texts[l][news].name), when: both((l) => texts[l][news].when), perEdition: true,
    variables: places, words: { fr: wordsIn('fr'), en: wordsIn('en') },
  });
}

export const expertMailKinds = { assigned: kindOf('assigned'), dated: kindOf('dated'), held: kindOf('held') };

export interface PresentationNews {
  to: string;
  name: string;
  locale: Locale;
  news: News;
  file: Presentation;
  origin: string;
}

export function presentationMail({ to, name, locale, news, file, origin }: PresentationNews): KindMail {
  const t = texts[locale];
  const day = file.plannedOn ? formatDate(file.plannedOn, locale) : t.toCome;
  const path = news === 'assigned' ? `/expert/${file.organisationId}` : `/participant/${file.organisationId}/presentation`;
  return {
    kind: expertMailKinds[news], to, locale, editionId: file.editionId,
    values: {
      contact: name, body: file.organisationName, expert: file.expertName, date: file.plannedAt ? t.at(day, file.plannedAt) : day,
      place: file.remote ? t.remote(file.place ?? '') : (file.place ?? t.toCome),
    },
    url: `${origin}${localPath(locale, path)}`,
  };
}
