/** Faults at one field of a form. */
export const fieldProblems = {
  form_incomplete: {
    status: 422,
    fr: 'Le formulaire n’a pas été envoyé\u202f: corrigez les points signalés. Ce que vous avez saisi est conservé.',
    en: 'The form was not sent: correct the points below. What you typed is kept.',
  },
  field_required: { status: 422, fr: 'Ce champ est nécessaire.', en: 'This field is needed.' },
  field_invalid: { status: 422, fr: 'Cette valeur n’est pas reconnue. Corrigez-la ou choisissez dans la liste.', en: 'This value is not recognised. Correct it or choose from the list.' },
  field_too_long: { status: 422, fr: 'Trop long\u202f: {max} caractères au plus.', en: 'Too long: {max} characters at most.' },
  email_invalid: { status: 422, fr: 'Cette adresse n’est pas complète. Exemple\u202f: prenom.nom@ville.fr.', en: 'This address is not complete. Example: first.last@town.fr.' },
  phone_invalid: { status: 422, fr: 'Ce numéro n’est pas reconnu. Exemple\u202f: 02 99 00 00 00.', en: 'This number is not recognised. Example: 02 99 00 00 00.' },
  siren_invalid: { status: 422, fr: 'Un SIREN a 9 chiffres et une clé de contrôle\u202f: vérifiez la saisie.', en: 'A SIREN has 9 digits and a check digit: check what you typed.' },
  siret_invalid: { status: 422, fr: 'Un SIRET a 14 chiffres et une clé de contrôle\u202f: vérifiez la saisie.', en: 'A SIRET has 14 digits and a check digit: check what you typed.' },
  url_invalid: { status: 422, fr: 'Cette adresse web n’est pas valable. Exemple\u202f: https://www.ville.fr.', en: 'This web address is not valid. Example: https://www.town.fr.' },
  date_invalid: { status: 422, fr: 'Cette date n’existe pas. Exemple\u202f: 15/03/2027.', en: 'This date does not exist. Example: 15/03/2027.' },
  number_invalid: { status: 422, fr: 'Un nombre est attendu entre {min} et {max}.', en: 'A number between {min} and {max} is expected.' },
  box_needed: { status: 422, fr: 'Cochez la case pour confirmer.', en: 'Tick the box to confirm.' },
  choice_needed: { status: 422, fr: 'Choisissez une réponse.', en: 'Choose an answer.' },
  reason_needed: { status: 422, fr: 'Donnez la raison\u202f: la personne concernée la lira.', en: 'Give the reason: the person concerned will read it.' },
} as const;
