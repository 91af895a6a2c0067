/** Refusals met while a body signs up. */
export const registrationProblems = {
  registration_closed: {
    status: 409,
    fr: 'Les inscriptions ne sont pas ouvertes aujourd’hui. La page d’inscription dit quand elles le seront.',
    en: 'Sign-up is not open today. The sign-up page says when it will be.',
  },
  draft_lost: {
    status: 409,
    fr: 'Votre inscription en cours n’a pas été retrouvée sur cet appareil. Recommencez, ou reprenez-la avec le lien reçu par courriel.',
    en: 'Your registration in progress was not found on this device. Start again, or resume it with the link sent by e-mail.',
  },
  organisation_unknown: {
    status: 422,
    fr: 'Cette structure n’a pas été trouvée. Cherchez par nom, commune, code postal, SIREN ou SIRET, ou saisissez-la à la main.',
    en: 'This body was not found. Search by name, town, postcode, SIREN or SIRET, or enter it by hand.',
  },
  registration_already_accepted: {
    status: 409,
    fr: 'Cette structure a déjà une inscription acceptée pour cette édition.',
    en: 'This body already has an accepted registration for this edition.',
  },
  site_needed: { status: 422, fr: 'Indiquez au moins un lieu à auditer.', en: 'Give at least one site to audit.' },
  registration_not_pending: {
    status: 409,
    fr: 'Cette inscription n’attend plus de décision\u202f: quelqu’un l’a traitée entre-temps. Rechargez la page.',
    en: 'This registration no longer awaits a decision: somebody dealt with it meanwhile. Reload the page.',
  },
  organisation_needed: {
    status: 422,
    fr: 'Choisissez la structure à inscrire\u202f: cherchez-la dans l’annuaire, ou saisissez-la à la main.',
    en: 'Choose the body to sign up: search for it in the directory, or enter it by hand.',
  },
  postcode_invalid: { status: 422, fr: 'Un code postal a 5 chiffres. Exemple\u202f: 35200.', en: 'A postcode has 5 digits. Example: 35200.' },
  population_invalid: { status: 422, fr: 'Un nombre entier d’habitants est attendu. Exemple\u202f: 12500.', en: 'A whole number of inhabitants is expected. Example: 12500.' },
  population_needed: {
    status: 422,
    fr: 'Indiquez la population desservie\u202f: cette nature de structure est comparée par tranche de population.',
    en: 'Give the population served: this kind of body is compared within population bands.',
  },
  confirmation_needed: {
    status: 422,
    fr: 'Cochez la case pour confirmer que vous pouvez inscrire votre structure.',
    en: 'Tick the box to confirm that you may sign your body up.',
  },
  registration_unknown: {
    status: 404,
    fr: 'Cette inscription n’existe pas. Revenez à la liste des participants.',
    en: 'This registration does not exist. Go back to the list of participants.',
  },
  date_in_future: { status: 422, fr: 'Cette date n’est pas encore passée. Indiquez le jour où le personnel a été informé.', en: 'This date has not come yet. Give the day on which the staff was told.' },
  sites_too_many: {
    status: 422,
    fr: 'Ce formulaire accepte {max} lieux au plus. Au-delà, envoyez la liste à l’opérateur, qui l’importera.',
    en: 'This form takes {max} sites at most. Beyond that, send the list to the operator, who will import it.',
  },
  registration_sent: {
    status: 409,
    fr: 'Cette inscription a déjà été envoyée (référence {reference}). Pour inscrire une autre structure, repartez de la page d’inscription.',
    en: 'This registration has already been sent (reference {reference}). To sign up another body, start again from the sign-up page.',
  },
  registration_incomplete: {
    status: 422,
    fr: 'L’inscription n’a pas été envoyée\u202f: il reste des points à compléter, signalés ci-dessous. Rien n’est perdu.',
    en: 'The registration was not sent: some points below still need completing. Nothing is lost.',
  },
} as const;
