/** Refusals met where a body consults the population. */
export const consultationProblems = {
  consultation_slug_invalid: { status: 422, fr: 'Trois à soixante lettres sans accent, chiffres ou tirets. Exemple\u202f: place-du-marche.', en: 'Three to sixty letters without accents, digits or hyphens. Example: market-square.' },
  consultation_slug_taken: { status: 409, fr: 'Cette adresse sert déjà à une autre consultation. Choisissez-en une autre.', en: 'This address already serves another consultation. Choose another one.' },
  consultation_question_needed: { status: 422, fr: 'Posez au moins une question.', en: 'Ask at least one question.' },
  consultation_options_needed: { status: 422, fr: 'Écrivez de 2 à 12 réponses différentes, une par ligne.', en: 'Write 2 to 12 different answers, one a line.' },
  consultation_options_differ: { status: 422, fr: 'Traduisez toutes les réponses, dans le même ordre, ou aucune.', en: 'Translate every answer, in the same order, or none.' },
  consultation_text_too_long: { status: 422, fr: 'Ce texte est trop long. Raccourcissez-le.', en: 'This text is too long. Shorten it.' },
  consultation_ends_before: { status: 422, fr: 'La clôture doit suivre l’ouverture. Changez une des deux dates.', en: 'The closing must follow the opening. Change one of the two dates.' },
  consultation_over: { status: 409, fr: 'Cette consultation est close\u202f: ce qu’elle disait ne change plus.', en: 'This consultation is closed: what it said does not change any more.' },
  consultation_state: { status: 409, fr: 'La consultation a changé d’état entre-temps. Rouvrez sa page puis recommencez.', en: 'The consultation changed its state meanwhile. Open its page again, then repeat.' },
  consultation_opening_missing: { status: 422, fr: 'Donnez d’abord une date d’ouverture\u202f: modifiez la consultation.', en: 'Give an opening date first: edit the consultation.' },
  consultation_closing_past: { status: 422, fr: 'La date de clôture est passée. Modifiez-la d’abord.', en: 'The closing date is past. Change it first.' },
  consultation_closing_before_opening: { status: 422, fr: 'La clôture précède l’ouverture. Modifiez les dates d’abord.', en: 'The closing comes before the opening. Change the dates first.' },
  consultation_export_refused: { status: 422, fr: 'Ce fichier n’est pas l’export d’une consultation. Téléchargez-le de nouveau sur la page des résultats.', en: 'This file is not the export of a consultation. Download it again from the page of results.' },
  consultation_not_confirmed: { status: 422, fr: 'Cochez la case pour confirmer.', en: 'Tick the box to confirm.' },
};
