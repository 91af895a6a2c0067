/** Refusals met when documents are made or fetched. */
export const reportProblems = {
  report_without_scores: {
    status: 404,
    fr: 'Cette structure n’a pas de résultats gelés dans cette édition\u202f: aucun document ne peut en être fait. Vérifiez l’édition et la structure.',
    en: 'This body has no frozen results in this edition: no document can be made of it. Check the edition and the body.',
  },
} as const;
