import type { Adapter } from '../entry.ts';

/**
 * Experiences published on Services Publics +, from its open data (opendata.plus.transformation.gouv.fr). The columns are those by which public programs
 * read the published set, in the writing of its CSV and in that of its JSON; the mapping is shown before anything is taken over, should they change.
 */
export const servicesPublicsPlus: Adapter = {
  id: 'services_publics_plus', form: 'table', html: false,
  name: { fr: 'Services Publics + (données ouvertes)', en: 'Services Publics + (open data)' },
  about: {
    fr: 'Le jeu «\u202fexpériences\u202f» de opendata.plus.transformation.gouv.fr, filtré sur votre structure, en CSV ou en JSON.',
    en: 'The set “expériences” of opendata.plus.transformation.gouv.fr, filtered on your body, as CSV or JSON.',
  },
  headings: {
    id: ['id experience', 'id', 'identifiant'], date: ['ecrit le', 'date de publication'], title: ['titre'], text: ['description'], rating: ['ressenti usager'], author: ['pseudonyme usager', 'pseudonyme'],
    reply: ['reponse structure 1', 'reponse de la structure 1'], reply_date: ['date de premiere reponse'],
  },
  scale: { steps: 3, figures: null, words: { negatif: 0, neutre: 1, positif: 2 } },
  basis: 'public_task', keepMonths: 24, mayReply: true,
  licence: { fr: 'Licence Ouverte 2.0, DITP, Services Publics +', en: 'Open Licence 2.0, DITP, Services Publics +' },
};
