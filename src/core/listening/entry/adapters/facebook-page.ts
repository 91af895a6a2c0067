import type { Adapter } from '../entry.ts';

/** Comments and recommendations of one's own page, as Facebook's Graph interface answers (`data`). */
export const facebookPage: Adapter = {
  id: 'facebook_page', form: 'json', html: false,
  name: { fr: 'Page Facebook de la structure', en: 'Facebook page of the body' },
  about: {
    fr: 'La réponse de l’interface officielle (Graph) pour votre page\u202f: commentaires («\u202fcomments\u202f») ou recommandations («\u202fratings\u202f»), enregistrée telle quelle.',
    en: 'The answer of the official (Graph) interface for your page: “comments” or “ratings”, saved as it is.',
  },
  headings: {
    id: ['id', 'open_graph_story.id'], author: ['from.name', 'reviewer.name'], rating: ['recommendation_type'], text: ['message', 'review_text'], date: ['created_time'], link: ['permalink_url'],
  },
  scale: { steps: 2, figures: null, words: { negative: 0, positive: 1 } },
  basis: 'public_task', keepMonths: 24, mayReply: true,
  licence: { fr: 'Messages publiés sur une page de la structure, conditions de la plateforme Meta', en: 'Messages published on a page of the body, terms of the Meta platform' },
};
