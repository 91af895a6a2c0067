import type { Adapter } from '../entry.ts';

/** Mentions of one's own account, as the interface of Mastodon answers (`/api/v1/notifications?types[]=mention`, or a list of statuses). */
export const mastodon: Adapter = {
  id: 'mastodon', form: 'json', html: true,
  name: { fr: 'Compte Mastodon de la structure', en: 'Mastodon account of the body' },
  about: {
    fr: 'La réponse de l’interface officielle de votre serveur\u202f: les notifications de type «\u202fmention\u202f», ou une liste de messages, enregistrée telle quelle.',
    en: 'The answer of your server’s official interface: notifications of the kind “mention”, or a list of statuses, saved as it is.',
  },
  headings: {
    id: ['status.id', 'id'], author: ['status.account.acct', 'account.acct'], text: ['status.content', 'content'], date: ['status.created_at', 'created_at'],
    language: ['status.language', 'language'], link: ['status.url', 'url'],
  },
  scale: null, basis: 'public_task', keepMonths: 12, mayReply: true,
  licence: { fr: 'Messages adressés à un compte de la structure, règles du serveur', en: 'Messages addressed to an account of the body, rules of the server' },
};
