import { defineTexts } from '#core/shared/texts.ts';

export const documentsTexts = defineTexts({
  fr: {
    title: 'Documents', lead: 'Plans, études, délibérations\u202f: ce que chacun doit pouvoir lire avant de répondre.', none: 'Aucun document pour l’instant', noneText: 'Ajoutez un plan, une étude ou une délibération\u202f: la page publique les propose sous le projet.',
    add: 'Ajouter un document', name: 'Titre du document', nameHint: 'Tel que le public le lira. Exemple\u202f: Plan des travaux, juin 2027.', file: 'Fichier', fileHint: 'PDF, JPEG ou PNG, 3\u202fMo au plus.', save: 'Ajouter', back: 'Retour à la consultation',
    withdraw: 'Retirer', withdrawOf: (title: string) => `Retirer «\u202f${title}\u202f»`, confirm: 'Je retire ce document de la page publique', done: { added: 'Le document est ajouté.', withdrawn: 'Le document est retiré.' }, size: (kind: string, size: string) => `${kind}, ${size}`,
  },
  en: {
    title: 'Documents', lead: 'Plans, studies, decisions: what everybody must be able to read before answering.', none: 'No document yet', noneText: 'Add a plan, a study or a decision: the public page offers them below the project.',
    add: 'Add a document', name: 'Title of the document', nameHint: 'As the public will read it. Example: Plan of the works, June 2027.', file: 'File', fileHint: 'PDF, JPEG or PNG, 3 MB at most.', save: 'Add', back: 'Back to the consultation',
    withdraw: 'Withdraw', withdrawOf: (title) => `Withdraw “${title}”`, confirm: 'I withdraw this document from the public page', done: { added: 'The document is added.', withdrawn: 'The document is withdrawn.' }, size: (kind, size) => `${kind}, ${size}`,
  },
});
