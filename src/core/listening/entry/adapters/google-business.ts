import type { Adapter } from '../entry.ts';

/** Reviews of a place, as the Business Profile interface of Google answers and its takeout writes them (`reviews.json`). */
export const googleBusiness: Adapter = {
  id: 'google_business', form: 'json', html: false,
  name: { fr: 'Fiche d’établissement Google', en: 'Google business profile' },
  about: {
    fr: 'Le fichier reviews.json de votre fiche (Google Takeout), ou la réponse de l’interface officielle «\u202freviews\u202f», enregistrée telle quelle.',
    en: 'The file reviews.json of your profile (Google Takeout), or the answer of the official “reviews” interface, saved as it is.',
  },
  headings: {
    id: ['reviewid', 'name'], author: ['reviewer.displayname'], rating: ['starrating'], text: ['comment'], date: ['createtime'], reply: ['reviewreply.comment'], reply_date: ['reviewreply.updatetime'],
  },
  scale: { steps: 5, figures: null, words: { one: 0, two: 1, three: 2, four: 3, five: 4 } },
  basis: 'public_task', keepMonths: 24, mayReply: true,
  licence: { fr: 'Avis d’une fiche gérée par la structure, conditions de l’interface Business Profile', en: 'Reviews of a profile managed by the body, terms of the Business Profile interface' },
};
