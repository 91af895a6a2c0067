import type { Adapter } from '../entry.ts';

/** Mentions of one's own account, as the interface of Bluesky answers (`app.bsky.notification.listNotifications`). */
export const bluesky: Adapter = {
  id: 'bluesky', form: 'json', html: false,
  name: { fr: 'Compte Bluesky de la structure', en: 'Bluesky account of the body' },
  about: {
    fr: 'La réponse de l’interface officielle «\u202flistNotifications\u202f» de votre compte, enregistrée telle quelle.',
    en: 'The answer of your account’s official “listNotifications” interface, saved as it is.',
  },
  headings: { id: ['uri', 'cid'], author: ['author.handle', 'author.did'], text: ['record.text'], date: ['record.createdat', 'indexedat'], language: ['record.langs.0', 'record.langs'] },
  scale: null, basis: 'public_task', keepMonths: 12, mayReply: true,
  licence: { fr: 'Messages adressés à un compte de la structure, règles de la plateforme', en: 'Messages addressed to an account of the body, rules of the platform' },
};
