/** Refusals met where mentions come in and are checked. */
export const listeningEntryProblems = {
  source_closed: { status: 409, fr: 'Cette source est close. Déclarez-en une autre pour lui donner un fichier.', en: 'This source is closed. Declare another one to give it a file.' },
  mention_kept_too_long: { status: 422, fr: '24 mois au plus\u202f: au-delà, une publication n’éclaire plus l’accueil d’aujourd’hui.', en: '24 months at most: beyond that, a mention tells nothing of reception today.' },
  mention_text_long: { status: 422, fr: 'Le texte dépasse 8\u202f000 caractères\u202f: c’est un article, pas un avis. Raccourcissez-le.', en: 'The text is longer than 8,000 characters: it is an article, not a review. Shorten it.' },
  mention_mapping_incomplete: { status: 422, fr: 'Dites au moins quelle colonne contient la date, et laquelle un texte ou une note.', en: 'Say at least which column holds the date, and which one a text or a rating.' },
  criterion_unknown: { status: 422, fr: 'Ce critère n’est pas de ceux du baromètre. Choisissez-en un dans la liste.', en: 'This criterion is not one of the barometer. Choose one of the list.' },
  mask_forgotten: { status: 410, fr: 'Le texte d’origine ne peut plus être ouvert. Le texte reste retenu\u202f: personne ne le verra.', en: 'The original can no longer be opened. The text stays held back: nobody will see it.' },
  masking_undecided: { status: 409, fr: 'Ce texte est retenu\u202f: personne n’a encore décidé de son masquage. Il ne se corrige qu’ensuite.', en: 'This text is held back: nobody has decided yet how it is masked. It can be corrected only then.' },
  quote_too_short: { status: 422, fr: 'Citez {min} caractères au moins.', en: 'Quote {min} characters at least.' },
  choose_mention: { status: 422, fr: 'Cochez au moins une publication.', en: 'Tick one mention at least.' },
} as const;
