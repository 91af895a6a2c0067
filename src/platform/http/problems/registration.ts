/** Refusals met while a body signs up. */
export const registrationProblems = {
  registration_closed: {
    status: 409,
    fr: 'Les inscriptions à l’édition {edition} ne sont pas ouvertes. Laissez votre adresse à l’opérateur pour être prévenu.',
    en: 'Sign-up for edition {edition} is not open. Leave your address with the operator to be told when it is.',
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
} as const;
