import type { Adapter, EntryRole } from '../entry.ts';

/** Words by which exports head their columns, French and English. */
const usual: Partial<Record<EntryRole, readonly string[]>> = {
  id: ['id', 'identifiant', 'review id', 'id avis', 'numero', 'reference', 'guid', 'uuid'],
  date: ['date', 'date de publication', 'date de l avis', 'publie le', 'date publication', 'review date', 'published', 'published at', 'created', 'created at', 'createdat', 'created_at', 'date_publication', 'timestamp', 'pubdate', 'updated'],
  time: ['heure', 'time'],
  author: ['auteur', 'nom', 'pseudo', 'pseudonyme', 'client', 'usager', 'nom de l auteur', 'author', 'author name', 'reviewer', 'reviewer name', 'user', 'username', 'name', 'author.name'],
  rating: ['note', 'notes', 'etoiles', 'note globale', 'rating', 'stars', 'score', 'star rating', 'satisfaction'],
  title: ['titre', 'title', 'objet', 'review title'],
  text: ['texte', 'avis', 'commentaire', 'message', 'contenu', 'verbatim', 'text', 'review', 'review text', 'comment', 'content', 'body', 'description'],
  language: ['langue', 'language', 'lang', 'locale'],
  link: ['lien', 'url', 'adresse', 'link', 'permalink'],
  reply: ['reponse', 'reponse de l etablissement', 'reponse proprietaire', 'reply', 'response', 'owner response', 'company reply', 'reply text'],
  reply_date: ['date de reponse', 'date de la reponse', 'repondu le', 'reply date', 'response date', 'replied at'],
};

export const anyTable: Adapter = {
  id: 'table', form: 'table', html: false, headings: usual, scale: null, basis: 'legitimate_interest', keepMonths: 12, mayReply: true,
  name: { fr: 'Export d’une plateforme d’avis (tableau)', en: 'Export of a review platform (table)' },
  about: { fr: 'Un fichier CSV, Excel ou OpenDocument que la plateforme vous laisse exporter\u202f: vous dites ce que contient chaque colonne.', en: 'A CSV, Excel or OpenDocument file that the platform lets you export: you say what each column holds.' },
  licence: { fr: 'Export remis par la plateforme à son client', en: 'Export given by the platform to its client' },
};

export const anyJson: Adapter = {
  ...anyTable, id: 'json', form: 'json',
  name: { fr: 'Export d’une plateforme d’avis (JSON)', en: 'Export of a review platform (JSON)' },
  about: { fr: 'Un fichier JSON\u202f: une liste d’avis, ou un objet par ligne. Vous dites ce que contient chaque champ.', en: 'A JSON file: a list of reviews, or one object a line. You say what each field holds.' },
};

export const anyFeed: Adapter = {
  id: 'feed', form: 'feed', html: true, scale: null, basis: 'legitimate_interest', keepMonths: 12, mayReply: false,
  name: { fr: 'Flux RSS ou Atom', en: 'RSS or Atom feed' },
  about: { fr: 'Le fichier du flux (RSS 2.0 ou Atom), enregistré depuis le site qui le publie.', en: 'The file of the feed (RSS 2.0 or Atom), saved from the site that publishes it.' },
  headings: {
    id: ['guid', 'id'], title: ['title'], text: ['content:encoded', 'content', 'description', 'summary'], author: ['dc:creator', 'author.name', 'author'], date: ['pubdate', 'published', 'updated', 'dc:date'], link: ['link.@href', 'link'],
  },
  licence: { fr: 'Flux publié pour être repris, selon les mentions du site', en: 'Feed published to be taken up, as its site says' },
};

export const pastedText: Adapter = {
  id: 'pasted', form: 'pasted', html: false, scale: null, basis: 'legitimate_interest', keepMonths: 6, mayReply: false,
  name: { fr: 'Texte collé', en: 'Pasted text' },
  about: { fr: 'Un ou plusieurs textes copiés à la main, séparés par une ligne vide. Dites d’où ils viennent dans le nom de la source.', en: 'One or several texts copied by hand, with an empty line between them. Say where they come from in the name of the source.' },
  headings: { date: ['date'], text: ['texte'] },
  licence: { fr: 'Courte citation, avec sa source', en: 'Short quotation, with its source' },
};
