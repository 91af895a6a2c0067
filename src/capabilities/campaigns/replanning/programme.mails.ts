import { defineTexts } from '#core/shared/texts.ts';
import { defineMailKind } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    subject: 'Votre programme de missions a changé',
    paragraphs: ['Bonjour {{contact}},', 'Votre programme vient de changer\u202f: {{gained}} ajoutée(s), {{lost}} retirée(s), {{moved}} à une autre date.', 'Le détail est dans votre espace. Un calendrier auquel vous êtes abonné se met à jour de lui-même. Si une mission ne vous convient pas, refusez-la depuis sa page\u202f: elle sera confiée à quelqu’un d’autre.'],
    button: 'Voir mes missions',
  },
  en: {
    subject: 'Your programme of missions has changed',
    paragraphs: ['Hello {{contact}},', 'Your programme has just changed: {{gained}} added, {{lost}} removed, {{moved}} on another date.', 'The details are in your space. A calendar to which you subscribed updates itself. If a mission does not suit you, refuse it from its page: it will be given to somebody else.'],
    button: 'See my missions',
  },
});

const figure = (fr: string, en: string, sample: string) => ({ label: { fr, en }, sample: { fr: sample, en: sample } });

/** Tells a mystery citizen that missions were entrusted, taken back or moved. No body is named: a mail travels far. */
export const programmeMailKind = defineMailKind({
  id: 'programme-changed',
  name: { fr: 'Programme de missions modifié', en: 'Programme of missions changed' },
  when: { fr: 'Quand un plan, une replanification ou une modification à la main est accepté.', en: 'When a plan, a replanning or a change by hand is accepted.' },
  perEdition: true,
  variables: {
    contact: { label: { fr: 'Nom de la personne', en: 'Name of the person' }, sample: { fr: 'Hugo Martin', en: 'Hugo Martin' } },
    gained: figure('Missions ajoutées', 'Missions added', '12'),
    lost: figure('Missions retirées', 'Missions removed', '1'),
    moved: figure('Missions déplacées', 'Missions moved', '2'),
  },
  words: { fr: texts.fr, en: texts.en },
});
