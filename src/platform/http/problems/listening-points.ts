/** Refusals met where opinions are collected. */
export const listeningPointProblems = {
  question_set_unknown: { status: 404, fr: 'Ce questionnaire n’existe pas. Choisissez-en un dans la liste.', en: 'This question set does not exist. Choose one from the list.' },
  question_set_unfit: {
    status: 422,
    fr: 'Ce questionnaire ne convient pas\u202f: {detail}. Corrigez-le puis enregistrez de nouveau.',
    en: 'This question set does not fit: {detail}. Correct it, then save again.',
  },
  question_set_newer: {
    status: 409,
    fr: 'Une version plus récente de ce questionnaire a été enregistrée entre-temps. Rouvrez-la puis recommencez.',
    en: 'A newer version of this question set was saved meanwhile. Open it again, then repeat.',
  },
  point_closed: {
    status: 409,
    fr: 'Ce point de collecte est fermé\u202f: il ne change plus. Ouvrez un autre point au même lieu.',
    en: 'This collection point is closed: it does not change any more. Open another one at the same site.',
  },
  point_hours_unreadable: { status: 422, fr: 'Écrivez les horaires comme ceci\u202f: 9:00-12:00, 14:00-17:30.', en: 'Write the hours like this: 9:00-12:00, 14:00-17:30.' },
  point_languages_missing: {
    status: 422,
    fr: 'Ce questionnaire n’est pas rédigé dans toutes ces langues. Choisissez-en d’autres, ou adaptez le questionnaire.',
    en: 'This question set is not written in all these languages. Choose others, or adapt the question set.',
  },
  close_not_confirmed: { status: 422, fr: 'Cochez la case pour confirmer.', en: 'Tick the box to confirm.' },
  paper_number_invalid: { status: 422, fr: 'Donnez au lot un numéro court\u202f: lettres, chiffres et tirets.', en: 'Give the batch a short number: letters, digits and hyphens.' },
  paper_day_invalid: { status: 422, fr: 'Indiquez le jour du relevé, aujourd’hui au plus tard.', en: 'Give the day of the count, today at the latest.' },
  paper_empty: { status: 422, fr: 'Entrez au moins une réponse.', en: 'Enter at least one answer.' },
  paper_exists: {
    status: 409,
    fr: 'Le lot {number} est déjà saisi pour ce point, avec d’autres chiffres. Pour le corriger, ouvrez-le et enregistrez une nouvelle version.',
    en: 'Batch {number} is already entered for this point, with other figures. To correct it, open it and save a new version.',
  },
};
