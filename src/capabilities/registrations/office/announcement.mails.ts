import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { defineMailKind } from '#platform/mail/mail-kind.ts';
import { registrationVariables } from '../mail-variables.ts';

const texts = defineTexts({
  fr: {
    announcement: {
      subject: 'Baromètre de l’expérience citoyenne {{edition}}\u202f: une information pour {{body}}',
      paragraphs: ['Bonjour {{contact}},', 'Écrivez ici votre message.', 'Numéro de référence\u202f: {{reference}}'],
    },
    staffNotice: {
      subject: '{{body}}\u202f: informez votre personnel avant les audits',
      paragraphs: [
        'Bonjour {{contact}},',
        'Il nous manque l’information de votre personnel pour l’édition {{edition}} du baromètre\u202f: sans elle, aucun audit ne peut être mené chez vous.',
        'Consultez l’instance compétente, puis annoncez l’objet du baromètre et le nombre de contacts, jamais leurs dates. Répondez ensuite à ce message avec la date de cette information, le nom de l’instance et le nombre de contacts annoncés.',
        'Numéro de référence\u202f: {{reference}}',
      ],
    },
    closing: 'Une question\u202f? Répondez à ce message.',
  },
  en: {
    announcement: {
      subject: 'Citizen-experience barometer {{edition}}: a word to {{body}}',
      paragraphs: ['Hello {{contact}},', 'Write your message here.', 'Reference number: {{reference}}'],
    },
    staffNotice: {
      subject: '{{body}}: tell your staff before the audits',
      paragraphs: [
        'Hello {{contact}},',
        'Your staff notice for the {{edition}} edition of the barometer is missing: without it, no audit can be made at your place.',
        'Consult the competent body, then announce the purpose of the barometer and the number of contacts, never their dates. Then answer this message with the date of the notice, the name of the body consulted and the number of contacts announced.',
        'Reference number: {{reference}}',
      ],
    },
    closing: 'A question? Answer this message.',
  },
});

const wordsIn = (what: 'announcement' | 'staffNotice', locale: Locale) => ({ ...texts[locale][what], closing: texts[locale].closing });

export const announcementKind = defineMailKind({
  id: 'announcement',
  name: { fr: 'Annonce', en: 'Announcement' },
  when: { fr: 'Quand l’opérateur écrit à des participants choisis dans la liste.', en: 'When the operator writes to participants chosen in the list.' },
  perEdition: true, byHand: true,
  variables: registrationVariables,
  words: { fr: wordsIn('announcement', 'fr'), en: wordsIn('announcement', 'en') },
});

export const staffNoticeReminderKind = defineMailKind({
  id: 'staff-notice-reminder',
  name: { fr: 'Rappel\u202f: information du personnel', en: 'Reminder: staff notice' },
  when: { fr: 'Quand l’opérateur relance des participants dont l’information du personnel manque.', en: 'When the operator reminds participants whose staff notice is missing.' },
  perEdition: true, byHand: true,
  variables: registrationVariables,
  words: { fr: wordsIn('staffNotice', 'fr'), en: wordsIn('staffNotice', 'en') },
});

/** Mails that the operator sends to a selection of registrations. */
export const handMailKinds = [announcementKind, staffNoticeReminderKind] as const;
