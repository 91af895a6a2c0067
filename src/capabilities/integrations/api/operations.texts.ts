import { defineTexts } from '#core/shared/texts.ts';

/** What each route of the interface does, in a title and a sentence. */
const operationTexts = {
  fr: {
    readKey: ['Votre clé', 'Dit ce que la clé envoyée ouvre et jusqu’à quand.'],
    listEditions: ['Éditions', 'Les éditions du baromètre, la plus récente d’abord.'],
    readEdition: ['Une édition', 'Canaux, poids, déterminants et critères d’une édition.'],
    readGrid: ['Grille', 'Les questions d’une édition, leurs réponses possibles et ce qu’elles valent.'],
    readNational: ['Résultats nationaux', 'Les chiffres publiés de la dernière édition, pour chaque groupe public, en points entiers.'],
    exportNational: ['Résultats nationaux en tableau', 'Les mêmes chiffres en CSV, XLSX ou JSON.'],
    listOpenData: ['Données ouvertes', 'Les versions publiées, leurs fichiers, leur empreinte et où les télécharger.'],
    readHistory: ['Éditions passées', 'Les niveaux publiés depuis 2013, avec leurs sources.'],
    readResults: ['Résultats d’une structure', 'Tous les chiffres avec leur intervalle, comparés aux pairs\u202f; forces et faiblesses au-delà du hasard.'],
    readFigure: ['Un chiffre ouvert', 'Les parts d’un chiffre, jusqu’à chaque contact\u202f: elles s’additionnent jusqu’à lui.'],
    exportFigures: ['Résultats en tableau', 'Les chiffres d’une structure en CSV, XLSX ou JSON.'],
    listAudits: ['Contacts', 'Les contacts mystère derrière le score, sans leur auteur ni leur jour.'],
    readAudit: ['Un contact', 'Les réponses d’un contact et ce que chacune vaut.'],
    listSites: ['Lieux', 'Les lieux d’une structure et leurs coordonnées publiques.'],
    listDocuments: ['Documents', 'Les documents émis pour une structure, avec leur empreinte et leur code de vérification.'],
    downloadReport: ['Télécharger un document', 'Le document en PDF\u202f; 202 tant qu’il se prépare.'],
    readPlan: ['Recommandations', 'Ce qui peut rapporter des points, classé\u202f; et le plan d’action de la structure.'],
    listRegistrations: ['Inscriptions', 'L’état des inscriptions\u202f: celles de votre structure, ou toutes pour l’organisateur.'],
    exportEdition: ['Exports d’une édition', 'Participants, scores ou audits, envoyés au fil de la lecture. Réservé à l’organisateur.'],
    listWebhooks: ['Adresses de réception', 'Où nos messages signés sont envoyés.'],
    addWebhook: ['Ajouter une adresse', 'Le secret n’est montré que dans cette réponse.'],
    removeWebhook: ['Retirer une adresse', 'Plus aucun message ne lui est envoyé.'],
    rotateWebhook: ['Changer le secret', 'L’ancien signe encore pendant 24 heures, à côté du nouveau.'],
    pingWebhook: ['Message d’essai', 'Envoie un message de type ping.'],
    listDeliveries: ['Envois', 'Les messages d’une adresse, leur contenu et leur sort.'],
    replayDelivery: ['Renvoyer un message', 'Le même message, sous le même identifiant.'],
  },
  en: {
    readKey: ['Your key', 'Says what the key sent opens, and until when.'],
    listEditions: ['Editions', 'The editions of the barometer, the latest first.'],
    readEdition: ['An edition', 'Channels, weights, determinants and criteria of an edition.'],
    readGrid: ['Grid', 'The questions of an edition, their possible answers and what they are worth.'],
    readNational: ['National results', 'The published figures of the latest edition, for each public group, in whole points.'],
    exportNational: ['National results as a table', 'The same figures as CSV, XLSX or JSON.'],
    listOpenData: ['Open data', 'The published versions, their files, their digests and where to download them.'],
    readHistory: ['Past editions', 'The levels published since 2013, with their sources.'],
    readResults: ['Results of a body', 'Every figure with its interval, compared with peers; strengths and weaknesses beyond chance.'],
    readFigure: ['A figure opened', 'The parts of a figure, down to each contact: they add up to it.'],
    exportFigures: ['Results as a table', 'The figures of a body as CSV, XLSX or JSON.'],
    listAudits: ['Contacts', 'The mystery contacts behind the score, without their author or their day.'],
    readAudit: ['A contact', 'The answers of a contact and what each is worth.'],
    listSites: ['Sites', 'The sites of a body and their public contact details.'],
    listDocuments: ['Documents', 'The documents issued for a body, with their digest and verification code.'],
    downloadReport: ['Download a document', 'The document as a PDF; 202 while it is being prepared.'],
    readPlan: ['Recommendations', 'What can bring points, ranked; and the action plan of the body.'],
    listRegistrations: ['Registrations', 'The state of registrations: those of your body, or all of them for the office.'],
    exportEdition: ['Exports of an edition', 'Participants, scores or audits, sent while they are read. For the office only.'],
    listWebhooks: ['Receiving addresses', 'Where our signed messages go.'],
    addWebhook: ['Add an address', 'The secret is shown in this answer only.'],
    removeWebhook: ['Remove an address', 'No message is sent to it any more.'],
    rotateWebhook: ['Change the secret', 'The former one still signs for 24 hours, beside the new one.'],
    pingWebhook: ['Test message', 'Sends a message of the type ping.'],
    listDeliveries: ['Deliveries', 'The messages of an address, what they say and what became of them.'],
    replayDelivery: ['Send again', 'The same message, under the same id.'],
  },
} as const;

export type OperationId = keyof typeof operationTexts.fr;

type Words = Record<OperationId, readonly [title: string, what: string]>;

export const operationWords = defineTexts<Words>(operationTexts);
