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
  role_held: {
    status: 409,
    fr: 'Cette personne tient déjà ce rôle\u202f: rien n’a changé et aucun courriel n’est parti.',
    en: 'This person holds that role already: nothing changed and no mail was sent.',
  },
  body_of_role_needed: {
    status: 422,
    fr: 'Ce rôle se tient dans une structure\u202f: indiquez laquelle.',
    en: 'This role is held in a body: say which one.',
  },
  department_invalid: {
    status: 422,
    fr: 'Ce code de département n’est pas reconnu. Exemples\u202f: 35, 2A, 971.',
    en: 'This département code is not recognised. Examples: 35, 2A, 971.',
  },
  role_ended: {
    status: 409,
    fr: 'Ce rôle a déjà été retiré\u202f: quelqu’un l’a fait entre-temps.',
    en: 'This role was already taken back: somebody did so meanwhile.',
  },
  last_operator: {
    status: 409,
    fr: 'C’est la dernière personne à mener l’édition\u202f: sans elle, plus personne ne pourrait donner de rôle. Invitez d’abord un autre opérateur.',
    en: 'This is the last person who runs the edition: without them nobody could give a role any more. Invite another operator first.',
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
