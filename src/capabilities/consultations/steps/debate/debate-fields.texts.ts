import { defineTexts } from '#core/shared/texts.ts';

/** Words of the office's form of a step of arguments or comments. */
export const debateFieldTexts = defineTexts({
  fr: {
    question: { arguments: 'La phrase à débattre', comments: 'Ce que vous demandez' }, questionHint: { arguments: 'Une phrase à laquelle on peut être favorable ou opposé. Exemple\u202f: fermer la rue de l’École aux voitures le matin.', comments: 'Exemple\u202f: que changeriez-vous à ce plan\u202f?' },
    text: 'Ce qu’il faut savoir avant', textHint: 'Le texte ou le plan discuté, les chiffres utiles. Il se déplie sur la page.',
    moderation: 'Quand les textes paraissent-ils\u202f?', modes: { before: 'Après lecture', after: 'Aussitôt' }, modeHints: { before: 'Une personne lit chaque texte avant qu’il paraisse. Prévoyez de lire chaque jour ouvré.', after: 'Les textes paraissent aussitôt, sauf ceux où les règles trouvent un nom, un numéro, une injure ou une menace\u202f: ceux-là attendent une personne.' },
  },
  en: {
    question: { arguments: 'The sentence to debate', comments: 'What you ask' }, questionHint: { arguments: 'A sentence one can be for or against. Example: close School Street to cars in the morning.', comments: 'Example: what would you change in this plan?' },
    text: 'What to know before', textHint: 'The text or plan discussed, useful figures. It unfolds on the page.',
    moderation: 'When do texts appear?', modes: { before: 'Once they are read', after: 'At once' }, modeHints: { before: 'Somebody reads every text before it appears. Plan to read each working day.', after: 'Texts appear at once, but for those where the rules find a name, a number, an insult or a threat: these wait for somebody.' },
  },
});
