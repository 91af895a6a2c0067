/** Refusals met by other programs, and by those who let them in. */
export const integrationProblems = {
  api_key_needed: {
    status: 401,
    fr: 'Cette adresse demande une clé. Créez-en une dans votre espace, puis envoyez-la dans l’en-tête Authorization\u202f: Bearer votre_clé.',
    en: 'This address asks for a key. Make one in your space, then send it in the header Authorization: Bearer your_key.',
  },
  api_key_refused: {
    status: 401,
    fr: 'Cette clé n’ouvre rien\u202f: elle est inconnue, expirée ou révoquée, ou la personne qui l’a créée n’a plus son rôle. Créez-en une autre dans votre espace.',
    en: 'This key opens nothing: it is unknown, expired or revoked, or the person who made it no longer holds their role. Make another in your space.',
  },
  api_scope_missing: {
    status: 403,
    fr: 'Cette clé n’a pas le droit {scope}. Créez une clé qui l’a, ou demandez-la au référent de votre structure.',
    en: 'This key does not have the scope {scope}. Make a key that has it, or ask the referent of your body for one.',
  },
  api_office_only: {
    status: 403,
    fr: 'Cette adresse est réservée aux clés de l’organisateur.',
    en: 'This address is for keys of the office only.',
  },
  method_not_allowed: {
    status: 405,
    fr: 'Cette adresse n’accepte pas cette méthode. Méthodes acceptées\u202f: {allowed}.',
    en: 'This address does not take this method. Methods taken: {allowed}.',
  },
  cursor_invalid: {
    status: 400,
    fr: 'Ce curseur n’est pas un de ceux que nous donnons. Repartez de la première page, puis suivez le champ next.',
    en: 'This cursor is not one that we gave. Start again from the first page, then follow the field next.',
  },
  idempotency_key_invalid: {
    status: 400,
    fr: 'L’en-tête Idempotency-Key contient de 1 à 255 caractères visibles. Donnez par exemple un UUID.',
    en: 'The header Idempotency-Key holds 1 to 255 visible characters. Give a UUID, for example.',
  },
  idempotency_key_reused: {
    status: 422,
    fr: 'Cette Idempotency-Key a déjà servi à une autre demande. Donnez-en une nouvelle à chaque demande différente.',
    en: 'This Idempotency-Key was used for another request. Give a new one to each different request.',
  },
  key_scopes_needed: { status: 422, fr: 'Choisissez au moins un droit.', en: 'Choose at least one scope.' },
  key_scope_refused: {
    status: 422,
    fr: 'Votre rôle ne permet pas de donner ce droit. Retirez-le, ou demandez à une personne qui l’a.',
    en: 'Your role does not let you give this scope. Take it off, or ask somebody who holds it.',
  },
  keys_too_many: {
    status: 409,
    fr: 'Il y a déjà {max} clés en vigueur. Révoquez celles qui ne servent plus.',
    en: 'There are {max} keys in force already. Revoke those that are no longer used.',
  },
  webhook_url_refused: {
    status: 422,
    fr: 'Cette adresse ne peut pas recevoir nos messages\u202f: donnez une adresse https publique, sans mot de passe, sur le port habituel.',
    en: 'This address cannot receive our messages: give a public https address, without a password, on the usual port.',
  },
  webhook_events_needed: { status: 422, fr: 'Choisissez au moins un événement.', en: 'Choose at least one event.' },
  webhook_event_refused: {
    status: 422,
    fr: 'Cet événement n’existe pas, ou il n’est annoncé qu’à l’organisateur.',
    en: 'This event does not exist, or is told to the office only.',
  },
  webhooks_too_many: {
    status: 409,
    fr: 'Il y a déjà {max} adresses de réception. Supprimez celles qui ne servent plus.',
    en: 'There are {max} receiving addresses already. Remove those that are no longer used.',
  },
  webhook_disabled: {
    status: 409,
    fr: 'Cette adresse est désactivée. Remettez-la en service, puis recommencez.',
    en: 'This address is disabled. Put it back in service, then try again.',
  },
  consent_not_confirmed: {
    status: 422,
    fr: 'Cochez la case qui confirme que votre structure accepte que son score soit affiché sur d’autres sites.',
    en: 'Tick the box that confirms that your body agrees that its score be shown on other sites.',
  },
} as const;
