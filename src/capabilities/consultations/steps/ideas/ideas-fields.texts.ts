import { defineTexts } from '#core/shared/texts.ts';

/** Words of the form by which a body arranges a step of ideas. */
export const ideasFieldsTexts = defineTexts({
  fr: {
    asks: 'Ce que vous demandez', asksHint: 'Une question ouverte. Exemple\u202f: que faut-il améliorer dans le quartier\u202f?', themes: 'Thèmes', themesHint: 'Un par ligne, 12 au plus. Les habitants en choisissent un.', optional: 'facultatif',
    moderation: 'Publication des idées', moderations: { before: 'Après lecture', after: 'Tout de suite' }, moderationHints: { before: 'Quelqu’un lit chaque idée avant qu’elle soit publique.', after: 'Chaque idée est publique aussitôt, et peut être retirée ensuite.' },
    map: 'Carte', mapHint: 'Les idées peuvent y être placées. Elle est dessinée par le site, sans service extérieur.', maps: { none: 'Pas de carte', surroundings: 'La commune et ses alentours', department: 'Le département' },
    photos: 'Les habitants peuvent joindre une photo', photosHint: 'Le lieu et la date de prise de vue en sont retirés.', english: 'Version anglaise (facultative)',
  },
  en: {
    asks: 'What you ask', asksHint: 'An open question. Example: what should be improved in the district?', themes: 'Themes', themesHint: 'One a line, 12 at most. Inhabitants choose one.', optional: 'optional',
    moderation: 'Publication of ideas', moderations: { before: 'After somebody read it', after: 'At once' }, moderationHints: { before: 'Somebody reads every idea before it is public.', after: 'Every idea is public at once, and may be removed afterwards.' },
    map: 'Map', mapHint: 'Ideas may be placed on it. It is drawn by the site, without any outer service.', maps: { none: 'No map', surroundings: 'The commune and its surroundings', department: 'The département' },
    photos: 'Inhabitants may attach a photo', photosHint: 'Where and when it was taken is removed.', english: 'English version (optional)',
  },
});
