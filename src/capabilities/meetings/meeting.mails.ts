import { defineTexts } from '#core/shared/texts.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { Attendee } from './meeting.ts';

const texts = defineTexts({
  fr: {
    title: 'Titre de la rencontre', sample: 'Rencontres nationales de l’expérience citoyenne', day: 'Jour et heure', daySample: 'mardi 24 novembre 2026 à 9\u202fh', place: 'Lieu', placeSample: 'Cité internationale, Lyon',
    coming: { name: 'Place confirmée à une rencontre', when: 'Quand une place est donnée à quelqu’un, à l’inscription ou plus tard.', subject: 'Votre place\u202f: {{title}}', said: 'Votre place est réservée\u202f: «\u202f{{title}}\u202f», {{day}}, {{place}}.', more: 'Votre page garde votre badge, l’agenda et le bouton pour rendre votre place. Son adresse est à vous seul.', button: 'Ouvrir ma page' },
    waiting: { name: 'Liste d’attente d’une rencontre', when: 'Quand quelqu’un s’inscrit et qu’il n’y a plus de place.', subject: 'En liste d’attente\u202f: {{title}}', said: 'Toutes les places sont prises\u202f: «\u202f{{title}}\u202f», {{day}}, {{place}}. Vous êtes sur la liste d’attente, dans l’ordre des demandes.', more: 'Dès qu’une place se libère, elle est à vous et vous recevez un message.', button: 'Ouvrir ma page' },
    cancelled: { name: 'Rencontre annulée', when: 'Quand une rencontre est annulée\u202f: à toutes les personnes inscrites.', subject: 'Annulé\u202f: {{title}}', said: '«\u202f{{title}}\u202f», prévu {{day}}, {{place}}, est annulé. Nous en sommes désolés.', more: 'Rien ne vous est demandé. Les données de votre inscription seront effacées.', button: 'Voir la page' },
  },
  en: {
    title: 'Title of the meeting', sample: 'National meetings of citizen experience', day: 'Day and hour', daySample: 'Tuesday 24 November 2026 at 9:00', place: 'Place', placeSample: 'Cité internationale, Lyon',
    coming: { name: 'Place at a meeting confirmed', when: 'When somebody is given a place, at registration or later.', subject: 'Your place: {{title}}', said: 'You have a place: “{{title}}”, {{day}}, {{place}}.', more: 'Your page keeps your badge, the calendar and the button to give your place back. Its address is yours alone.', button: 'Open my page' },
    waiting: { name: 'Waiting list of a meeting', when: 'When somebody registers and no place is left.', subject: 'On the waiting list: {{title}}', said: 'All places are taken: “{{title}}”, {{day}}, {{place}}. You are on the waiting list, in the order in which people asked.', more: 'As soon as a place comes free it is yours, and a message tells you.', button: 'Open my page' },
    cancelled: { name: 'Meeting cancelled', when: 'When a meeting is cancelled: to everybody who registered.', subject: 'Cancelled: {{title}}', said: '“{{title}}”, planned for {{day}}, {{place}}, is cancelled. We are sorry.', more: 'Nothing is asked of you. What you told us when you registered will be erased.', button: 'See the page' },
  },
});

type What = 'coming' | 'waiting' | 'cancelled';

const kindOf = (what: What) => defineMailKind({
  id: `meeting-${what}`, name: { fr: texts.fr[what].name, en: texts.en[what].name }, when: { fr: texts.fr[what].when, en: texts.en[what].when }, perEdition: false,
  variables: {
    title: { label: { fr: texts.fr.title, en: texts.en.title }, sample: { fr: texts.fr.sample, en: texts.en.sample }, required: true },
    day: { label: { fr: texts.fr.day, en: texts.en.day }, sample: { fr: texts.fr.daySample, en: texts.en.daySample } },
    place: { label: { fr: texts.fr.place, en: texts.en.place }, sample: { fr: texts.fr.placeSample, en: texts.en.placeSample } },
  },
  words: { fr: wordsOf('fr', what), en: wordsOf('en', what) },
});

const wordsOf = (locale: 'fr' | 'en', what: What) => {
  const { subject, said, more, button } = texts[locale][what];
  return { subject, paragraphs: [said, more], button };
};

const kinds = { coming: kindOf('coming'), waiting: kindOf('waiting'), cancelled: kindOf('cancelled') };
export const meetingMailKinds = Object.values(kinds);

export function meetingMail(what: What, { email, locale }: Pick<Attendee, 'email' | 'locale'>, values: { title: string; day: string; place: string }, url: string): KindMail {
  return { kind: kinds[what], to: email, locale, editionId: null, values, url };
}
