import { defineTexts } from '#core/shared/texts.ts';

export const reportTexts = defineTexts({
  fr: {
    description: 'Écrit les documents d’une édition en PDF',
    edition: 'édition',
    organisation: 'une seule structure, par son identifiant',
    out: 'dossier où écrire',
    language: 'langue des documents (sinon celle de chaque inscription)',
    kind: 'document (sinon le plus complet de chaque formule)',
    progress: 'Documents',
    written: (count: string, folder: string) => `${count} documents dans ${folder}`,
  },
  en: {
    description: 'writes the documents of an edition as PDF',
    edition: 'edition',
    organisation: 'one body only, by its identifier',
    out: 'folder to write into',
    language: 'language of the documents (else that of each registration)',
    kind: 'document (else the fullest of each formula)',
    progress: 'Documents',
    written: (count: string, folder: string) => `${count} documents in ${folder}`,
  },
});
