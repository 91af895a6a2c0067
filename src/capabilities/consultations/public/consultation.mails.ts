import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    name: 'Lien de participation à une consultation', when: 'Quand une personne demande à participer par courriel.', title: 'Titre de la consultation', sample: 'Réaménager la place du Marché',
    subject: 'Votre lien pour participer\u202f: {{title}}', body: 'Vous avez demandé à participer à «\u202f{{title}}\u202f». Ce lien ouvre la page\u202f; il est à vous seul, et sert pendant 14 jours.', code: 'La page demande un code\u202f? Le voici\u202f: {{code}}', codeName: 'Code à taper',
    kept: 'Votre adresse n’est pas gardée avec vos réponses\u202f: personne ne peut les lire ensemble.', button: 'Participer', closing: 'Vous n’avez rien demandé\u202f? Ne tenez pas compte de ce message.',
  },
  en: {
    name: 'Link to take part in a consultation', when: 'When somebody asks to take part by mail.', title: 'Title of the consultation', sample: 'Redesigning Market Square',
    subject: 'Your link to take part: {{title}}', body: 'You asked to take part in “{{title}}”. This link opens the page; it is yours alone, and serves for 14 days.', code: 'The page asks for a code? Here it is: {{code}}', codeName: 'Code to type',
    kept: 'Your address is not kept with your answers: nobody can read them together.', button: 'Take part', closing: 'You asked for nothing? Ignore this message.',
  },
});

const wordsOf = (locale: Locale) => {
  const t = texts[locale];
  return { subject: t.subject, paragraphs: [t.body, t.code, t.kept], button: t.button, closing: t.closing };
};

export const participationKind = defineMailKind({
  id: 'consultation-link', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: false,
  variables: { title: { label: { fr: texts.fr.title, en: texts.en.title }, sample: { fr: texts.fr.sample, en: texts.en.sample }, required: true }, code: { label: { fr: texts.fr.codeName, en: texts.en.codeName }, sample: { fr: '12345678', en: '12345678' }, required: true } },
  words: { fr: wordsOf('fr'), en: wordsOf('en') },
});

export function participationMail({ to, locale, title, code, url }: { to: string; locale: Locale; title: string; code: string; url: string }): KindMail {
  return { kind: participationKind, to, locale, editionId: null, values: { title, code }, url };
}
