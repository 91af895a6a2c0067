/** Refusals about who may do what. What you may not see does not exist: such answers are 404. */
export const accessProblems = {
  sign_in_needed: {
    status: 401,
    fr: 'Connectez-vous pour continuer. Un lien de connexion vous sera envoyé par courriel.',
    en: 'Sign in to go on. A sign-in link will be sent to you by e-mail.',
  },
  not_allowed: {
    status: 403,
    fr: 'Votre rôle n’ouvre pas cette page. Si vous devriez y avoir accès, demandez-le à l’opérateur du baromètre.',
    en: 'Your role does not open this page. If it should, ask the operator of the barometer.',
  },
  link_invalid: {
    status: 400,
    fr: 'Ce lien de connexion a déjà servi ou a expiré. Demandez-en un nouveau\u202f: il est valable 15 minutes et une seule fois.',
    en: 'This sign-in link was already used or has expired. Ask for a new one: it is valid for 15 minutes, once.',
  },
  origin_refused: {
    status: 403,
    fr: 'Cet envoi ne vient pas d’une page de Parvis et a été refusé. Rechargez la page puis recommencez.',
    en: 'This did not come from a page of Parvis and was refused. Reload the page and try again.',
  },
  route_undeclared: {
    status: 500,
    fr: 'Cette page n’a pas de règle d’accès déclarée\u202f; elle reste fermée.',
    en: 'This page has no declared access rule; it stays closed.',
  },
} as const;
