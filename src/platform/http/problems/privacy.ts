/** Refusals met when rights over personal data are exercised. */
export const privacyProblems = {
  rights_link_invalid: {
    status: 410,
    fr: 'Ce lien a déjà servi ou a expiré. Refaites une demande depuis la page «\u202fDonnées personnelles\u202f».',
    en: 'This link was already used or has expired. Make a new request from the page “Personal data”.',
  },
  request_moved_on: {
    status: 409,
    fr: 'La demande a changé entre-temps\u202f: ce geste ne lui convient plus. Relisez-la.',
    en: 'The request has changed meanwhile: this no longer fits it. Read it again.',
  },
  nothing_corrected: {
    status: 422,
    fr: 'Rien n’a été modifié dans le formulaire\u202f: saisissez au moins une valeur nouvelle.',
    en: 'Nothing was changed in the form: type at least one new value.',
  },
} as const;
