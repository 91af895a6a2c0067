import { defineTexts } from '#core/shared/texts.ts';

/** The page that says how to use the interface. */
export const referenceTexts = defineTexts({
  fr: {
    title: 'Interface de programmation', lead: 'Lisez les résultats depuis vos outils, et soyez prévenus de ce qui change.',
    document: 'Document OpenAPI 3.1', version: 'Version 1', contents: 'Sommaire', parameters: 'Paramètres', required: 'obligatoire', where: { path: 'adresse', query: 'requête', header: 'en-tête' }, example: 'Exemple',
    column: { name: 'Nom', where: 'Place', values: 'Valeurs' }, any: 'libre',
    rules: [
      { id: 'keys', title: 'Clés', text: 'Les données ouvertes se lisent sans clé, depuis n’importe quel site. Pour le reste, le référent d’une structure ou l’organisateur crée une clé, avec les droits choisis et une date de fin. Elle n’est montrée qu’une fois. Elle voit ce que voit la personne qui l’a créée, et s’éteint avec son rôle. Envoyez-la dans l’en-tête Authorization\u202f: Bearer.' },
      { id: 'language', title: 'Langue', text: 'Les textes sont en français ou en anglais, selon Accept-Language ou ?lang=fr, ?lang=en.' },
      { id: 'pages', title: 'Longues listes', text: 'Une liste donne 50 entrées, 200 au plus avec limit. Le champ next est un curseur opaque\u202f: renvoyez-le dans cursor. Rien n’est sauté ni répété si des entrées s’ajoutent entre-temps.' },
      { id: 'cache', title: 'Ce qui n’a pas changé', text: 'Chaque réponse JSON porte un ETag. Renvoyez-le dans If-None-Match\u202f: la réponse est 304, sans contenu, tant que rien n’a changé.' },
      { id: 'writes', title: 'Écritures', text: 'Donnez un Idempotency-Key à chaque écriture. En cas de doute, renvoyez la même demande sous la même clé\u202f: elle n’est faite qu’une fois, et reçoit la même réponse pendant 24 heures.' },
      { id: 'refusals', title: 'Refus', text: 'Un refus est un application/problem+json\u202f: code (stable), title (phrase), status, requestId, et errors pour chaque champ. Ce que vous n’avez pas le droit de voir n’existe pas\u202f: 404.' },
      { id: 'limits', title: 'Limites', text: '600 demandes par minute et par clé, 300 par minute et par réseau sans clé. Au-delà\u202f: 429, et Retry-After dit combien de secondes attendre.' },
      { id: 'messages', title: 'Messages signés', text: 'Chaque message porte webhook-id, webhook-timestamp et webhook-signature (Standard Webhooks). Vérifiez la signature avec le secret, refusez ce qui a plus de cinq minutes, et retenez webhook-id\u202f: un message peut arriver deux fois, sous le même identifiant. Répondez 2xx en moins de dix secondes. Sinon nous réessayons pendant trois jours environ, puis l’adresse est désactivée et vous êtes prévenus. Une redirection n’est jamais suivie.' },
      { id: 'exports', title: 'Tableaux', text: 'format=csv, xlsx ou json. Le fichier est envoyé pendant qu’il est lu, quelle que soit sa longueur.' },
      { id: 'collect', title: 'Collecte', text: 'Les évaluateurs peuvent collecter avec toute application qui parle OpenRosa 1.0\u202f: l’adresse à lui donner se crée dans leur espace.' },
      { id: 'changes', title: 'Changements', text: 'Dans la version 1, rien n’est retiré et aucun sens ne change\u202f; des champs, des routes et des événements peuvent s’ajouter, ignorez ceux que vous ne connaissez pas. Une version suivante aurait une autre adresse\u202f; celle-ci resterait ouverte douze mois au moins, avec les en-têtes Deprecation et Sunset.' },
    ],
  },
  en: {
    title: 'Programming interface', lead: 'Read the results from your tools, and be told what changes.',
    document: 'OpenAPI 3.1 document', version: 'Version 1', contents: 'Contents', parameters: 'Parameters', required: 'required', where: { path: 'address', query: 'query', header: 'header' }, example: 'Example',
    column: { name: 'Name', where: 'Place', values: 'Values' }, any: 'free',
    rules: [
      { id: 'keys', title: 'Keys', text: 'Open data is read without a key, from any site. For the rest, the referent of a body or the office makes a key, with chosen scopes and a day on which it ends. It is shown once. It sees what the person who made it sees, and ends with their role. Send it in the header Authorization: Bearer.' },
      { id: 'language', title: 'Language', text: 'Texts are in French or English, by Accept-Language or ?lang=fr, ?lang=en.' },
      { id: 'pages', title: 'Long lists', text: 'A list gives 50 entries, 200 at most with limit. The field next is an opaque cursor: send it back in cursor. Nothing is skipped or repeated when entries are added meanwhile.' },
      { id: 'cache', title: 'What has not changed', text: 'Every JSON answer bears an ETag. Send it back in If-None-Match: the answer is 304, without content, as long as nothing changed.' },
      { id: 'writes', title: 'Writes', text: 'Give an Idempotency-Key to each write. In doubt, send the same request again under the same key: it is carried out once, and gets the same answer for 24 hours.' },
      { id: 'refusals', title: 'Refusals', text: 'A refusal is an application/problem+json: code (stable), title (a sentence), status, requestId, and errors for each field. What you may not see does not exist: 404.' },
      { id: 'limits', title: 'Limits', text: '600 requests a minute for each key, 300 a minute for each network without a key. Beyond that: 429, and Retry-After says how many seconds to wait.' },
      { id: 'messages', title: 'Signed messages', text: 'Each message bears webhook-id, webhook-timestamp and webhook-signature (Standard Webhooks). Check the signature with the secret, refuse what is older than five minutes, and remember webhook-id: a message may arrive twice, under the same id. Answer 2xx within ten seconds. Otherwise we try again for about three days, then the address is disabled and you are told. A redirect is never followed.' },
      { id: 'exports', title: 'Tables', text: 'format=csv, xlsx or json. The file is sent while it is read, however long it is.' },
      { id: 'collect', title: 'Collecting', text: 'Evaluators can collect with any application that speaks OpenRosa 1.0: the address to give it is made in their space.' },
      { id: 'changes', title: 'Changes', text: 'Within version 1 nothing is taken away and no meaning changes; fields, routes and events may be added, ignore those you do not know. A next version would have another address; this one would stay open for at least twelve months, with the headers Deprecation and Sunset.' },
    ],
  },
});
