/** Refusals met in a plan of actions, in a file of readiness, in an expert's file. */
export const improvementProblems = {
  action_changed_meanwhile: {
    status: 409,
    fr: 'Cette action a été modifiée entre-temps. Rien n’a été enregistré\u202f: rechargez la page pour la relire, puis recommencez.',
    en: 'This action was changed meanwhile. Nothing was saved: reload the page to read it again, then repeat.',
  },
  action_unknown: { status: 404, fr: 'Cette action n’existe pas dans votre plan.', en: 'This action does not exist in your plan.' },
  title_too_short: { status: 422, fr: 'Donnez un intitulé d’au moins trois caractères.', en: 'Give a title of at least three characters.' },
  proof_needed: { status: 422, fr: 'Choisissez le fichier à joindre.', en: 'Choose the file to add.' },
  proof_in_future: { status: 422, fr: 'Cette date est dans le futur. Indiquez le jour dont parle la pièce.', en: 'This date is in the future. Give the day that the proof speaks of.' },
  expert_file_open: {
    status: 409,
    fr: 'Cette structure a déjà un expert pour cette édition. Clôturez d’abord son dossier.',
    en: 'This body already has an expert for this edition. Close that file first.',
  },
  expert_unknown: { status: 422, fr: 'Choisissez un expert dans la liste.', en: 'Choose an expert from the list.' },
  body_unknown: { status: 422, fr: 'Choisissez une structure de l’édition.', en: 'Choose a body of the edition.' },
  presentation_not_dated: { status: 409, fr: 'Fixez d’abord la date de la présentation.', en: 'Set the date of the presentation first.' },
  presentation_to_come: { status: 409, fr: 'La présentation n’a pas encore eu lieu\u202f: sa date est à venir.', en: 'The presentation has not taken place yet: its date is to come.' },
  agreed_action_answered: { status: 409, fr: 'Cette action convenue a déjà reçu une réponse.', en: 'This agreed action has already been answered.' },
} as const;
