/** Refusals met while free places are drawn. */
export const drawProblems = {
  draw_step_done: {
    status: 409,
    fr: 'Cette étape du tirage est déjà faite\u202f: elle ne se fait qu’une fois. Rechargez la page.',
    en: 'This step of the draw is already done: it is done once only. Reload the page.',
  },
  draw_commit_late: {
    status: 409,
    fr: 'La graine devait être engagée au plus tard le {date}, avant la clôture de la liste. Repoussez la clôture dans les données de l’édition, puis recommencez.',
    en: 'The seed had to be committed to by {date}, before the list closed. Move the closing day in the edition’s data, then try again.',
  },
  draw_not_committed: {
    status: 409,
    fr: 'L’empreinte de la graine n’est pas encore publiée\u202f: engagez la graine d’abord.',
    en: 'The fingerprint of the seed is not published yet: commit to the seed first.',
  },
  draw_list_early: {
    status: 409,
    fr: 'La liste est ouverte jusqu’au {date} inclus\u202f: elle ne peut être arrêtée qu’ensuite.',
    en: 'The list is open until {date} inclusive: it can only be frozen after that.',
  },
  draw_list_late: {
    status: 409,
    fr: 'La valeur publique du {date} peut être connue\u202f: arrêter la liste maintenant ne prouverait plus rien. Choisissez une valeur publique d’un jour à venir, et dites pourquoi.',
    en: 'The public value of {date} may be known: freezing the list now would no longer prove anything. Choose a public value of a day to come, and say why.',
  },
  draw_list_empty: {
    status: 409,
    fr: 'Aucune inscription gratuite n’attend de décision\u202f: il n’y a rien à tirer au sort. Décidez des suivantes une à une.',
    en: 'No free registration awaits a decision: there is nothing to draw. Decide on the next ones one by one.',
  },
  draw_not_frozen: {
    status: 409,
    fr: 'La liste des candidats doit être arrêtée et la valeur publique saisie avant le tirage.',
    en: 'The list of candidates must be frozen and the public value entered before the draw.',
  },
  draw_beacon_early: {
    status: 409,
    fr: 'La valeur publique sera connue le {date}\u202f: le tirage se fait à partir de ce jour.',
    en: 'The public value will be known on {date}: the draw is made from that day on.',
  },
  draw_beacon_form: { status: 422, fr: 'Cette valeur n’a pas la forme attendue. Exemple\u202f: {example}.', en: 'This value does not have the expected form. Example: {example}.' },
  draw_beacon_differs: { status: 422, fr: 'Les deux saisies ne disent pas les mêmes numéros. Relisez la valeur à sa source et tapez-la de nouveau.', en: 'The two entries do not give the same numbers. Read the value at its source and type it again.' },
  draw_beacon_past: { status: 422, fr: 'Cette valeur peut déjà être connue. Choisissez un jour à venir.', en: 'This value may already be known. Choose a day to come.' },
  draw_next_changed: {
    status: 409,
    fr: 'Aucune place n’est libre, ou la première structure de la liste d’attente a changé. Rechargez la page.',
    en: 'No place is free, or the first body of the waiting list has changed. Reload the page.',
  },
  draw_unknown: {
    status: 404,
    fr: 'Ce fichier n’est pas encore publié. La page du tirage dit quand il le sera.',
    en: 'This file is not published yet. The page of the draw says when it will be.',
  },
  draw_file_refused: {
    status: 422,
    fr: 'Ce fichier n’est pas un tirage publié par Parvis\u202f: {detail}',
    en: 'This file is not a draw published by Parvis: {detail}',
  },
} as const;
