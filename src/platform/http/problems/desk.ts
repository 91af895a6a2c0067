/** Refusals met at the operator's desk. */
export const deskProblems = {
  registration_changed: {
    status: 409,
    fr: 'Ce dossier a changé pendant que vous y travailliez. {changes} Rien n’a été enregistré\u202f: ce que vous avez saisi est conservé. Relisez le dossier, puis recommencez si cela tient encore.',
    en: 'This file changed while you were working on it. {changes} Nothing was saved: what you typed is kept. Read the file again, then repeat it if it still holds.',
  },
  registration_ended: {
    status: 409,
    fr: 'Cette inscription est close\u202f: elle ne se corrige plus.',
    en: 'This registration is closed: it can no longer be corrected.',
  },
  nothing_corrected: {
    status: 422,
    fr: 'Rien n’est différent de ce qui est déjà enregistré. Changez au moins une donnée.',
    en: 'Nothing differs from what is already kept. Change at least one fact.',
  },
  note_changed: {
    status: 409,
    fr: 'Cette note a été modifiée entre-temps. Votre texte est conservé\u202f: relisez la note, puis recommencez.',
    en: 'This note was changed meanwhile. Your text is kept: read the note again, then repeat.',
  },
  note_unknown: { status: 404, fr: 'Cette note n’existe pas dans ce dossier.', en: 'This note does not exist in this file.' },
  mail_kind_unknown: { status: 404, fr: 'Ce modèle de courriel n’existe pas. Revenez à la liste des modèles.', en: 'This kind of mail does not exist. Go back to the list.' },
  mail_words_changed: {
    status: 409,
    fr: 'Quelqu’un a modifié ce modèle pendant que vous y travailliez. Votre texte est conservé\u202f: relisez la version en vigueur, puis enregistrez de nouveau.',
    en: 'Somebody changed this mail while you were working on it. Your text is kept: read the version in force, then save again.',
  },
  variable_unknown: {
    status: 422,
    fr: 'Ce courriel ne connaît pas la variable {name}. Variables possibles\u202f: {known}.',
    en: 'This mail does not know the variable {name}. Possible variables: {known}.',
  },
  variable_missing: {
    status: 422,
    fr: 'Le message doit contenir {name}\u202f: sans elle, il ne remplit pas son rôle.',
    en: 'The message must contain {name}: without it, it does not do its work.',
  },
  variable_braces: {
    status: 422,
    fr: 'Des accolades ne forment pas une variable. Écrivez le nom entre deux paires d’accolades, par exemple {example}.',
    en: 'Some braces do not form a variable. Write the name between two pairs of braces, for example {example}.',
  },
  selection_empty: {
    status: 422,
    fr: 'Aucune inscription n’est choisie. Cochez-en dans la liste, ou choisissez toutes celles qui répondent aux critères.',
    en: 'No registration is chosen. Tick some in the list, or choose all those that match.',
  },
  selection_too_large: {
    status: 422,
    fr: 'Une action porte sur {max} inscriptions au plus. Affinez les critères, puis procédez en plusieurs fois.',
    en: 'An action covers {max} registrations at most. Narrow the criteria, then go about it in several times.',
  },
  contact_missing: { status: 409, fr: 'Cette inscription n’a pas de contact à qui écrire.', en: 'This registration has no contact to write to.' },
  bulk_action_unknown: { status: 404, fr: 'Cette action n’existe pas. Revenez à la liste des participants.', en: 'This action does not exist. Go back to the list of participants.' },
} as const;
