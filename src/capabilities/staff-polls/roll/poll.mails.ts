import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    name: 'Lien vers un sondage des agents', when: 'Quand un sondage des agents est ouvert, et quand on le rappelle à tous.', title: 'Titre du sondage', sample: 'Notre accueil, vu par nous',
    subject: 'Votre avis, sans votre nom\u202f: {{title}}', body: 'Votre structure demande l’avis de ses agents\u202f: «\u202f{{title}}\u202f». Ce lien est à vous seul, et sert une fois.',
    kept: 'Personne ne peut savoir ce que vous répondez. Votre structure ne voit pas non plus qui a répondu\u202f: ce message part à tout le monde.', button: 'Répondre',
    code: 'Votre code', codeText: 'Sur un autre appareil, ou sans JavaScript\u202f: allez sur {{entry}} et tapez le code {{code}}. Le lien et le code ne servent qu’une fois à eux deux.', entry: 'Adresse où le code se tape', entrySample: 'parvis.example/poll',
  },
  en: {
    name: 'Link to a staff poll', when: 'When a staff poll is open, and when everybody is reminded of it.', title: 'Title of the poll', sample: 'Our reception as we see it',
    subject: 'Your view, without your name: {{title}}', body: 'Your body asks for the views of its staff: “{{title}}”. This link is yours alone, and serves once.',
    kept: 'Nobody can know what you answer. Neither does your body see who answered: this message goes to everybody.', button: 'Answer',
    code: 'Your code', codeText: 'On another device, or without JavaScript: go to {{entry}} and type the code {{code}}. Link and code serve once between them.', entry: 'Address where the code is typed', entrySample: 'parvis.example/poll',
  },
});

const wordsOf = (locale: Locale) => {
  const t = texts[locale];
  return { subject: t.subject, paragraphs: [t.body, t.kept, t.codeText], button: t.button };
};

export const pollLinkKind = defineMailKind({
  id: 'staff-poll-link', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: false,
  variables: {
    title: { label: { fr: texts.fr.title, en: texts.en.title }, sample: { fr: texts.fr.sample, en: texts.en.sample }, required: true },
    code: { label: { fr: texts.fr.code, en: texts.en.code }, sample: { fr: '7K3Q-9W2D-XM4H', en: '7K3Q-9W2D-XM4H' }, required: true },
    entry: { label: { fr: texts.fr.entry, en: texts.en.entry }, sample: { fr: texts.fr.entrySample, en: texts.en.entrySample }, required: true },
  },
  words: { fr: wordsOf('fr'), en: wordsOf('en') },
});

/** `entry`: where the code is typed by who runs no scripts, since what follows # in the link reaches no server. */
export function pollMail({ to, locale, url, ...values }: { to: string; locale: Locale; title: string; code: string; entry: string; url: string }): KindMail {
  return { kind: pollLinkKind, to, locale, editionId: null, values, url };
}
