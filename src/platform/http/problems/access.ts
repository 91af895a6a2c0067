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
  second_factor_needed: {
    status: 403,
    fr: 'Cette page demande un second facteur dans cette session. Donnez votre code ou votre clé d’accès, puis revenez.',
    en: 'This page asks for a second factor in this session. Give your code or passkey, then come back.',
  },
  code_wrong: {
    status: 400,
    fr: 'Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant dans votre application (30 secondes au plus), ou vérifiez l’heure de votre téléphone.',
    en: 'This code is not the right one, or was already used. Wait for the next one in your application (30 seconds at most), or check the time of your telephone.',
  },
  codes_paused: {
    status: 429,
    fr: 'Trop de faux codes ont été donnés pour votre compte\u202f: les codes sont refusés encore {minutes} minutes. Entrez par une clé d’accès ou un code de secours, ou attendez.',
    en: 'Too many wrong codes were given for your account: codes are refused for {minutes} more minutes. Use a passkey or a recovery code, or wait.',
  },
  second_factor_kept: {
    status: 409,
    fr: 'Votre rôle demande un second facteur, et c’est le dernier qui vous reste. Ajoutez d’abord une clé d’accès ou une application de codes, puis retirez celui-ci.',
    en: 'Your role asks for a second factor, and this is the last one you have. First add a passkey or an authenticator application, then remove this one.',
  },
  reset_by_another: {
    status: 403,
    fr: 'Personne n’efface son propre second facteur\u202f: demandez-le à un autre opérateur, ou utilisez un code de secours.',
    en: 'Nobody erases their own second factor: ask another operator, or use a recovery code.',
  },
  passkey_refused: {
    status: 400,
    fr: 'Cette clé d’accès n’a pas été reconnue, ou la page a attendu trop longtemps. Rechargez la page et recommencez, ou demandez un lien par courriel.',
    en: 'This passkey was not recognised, or the page waited too long. Reload the page and try again, or ask for a link by e-mail.',
  },
  passkeys_enough: {
    status: 409,
    fr: 'Vous avez déjà {most} clés d’accès. Retirez celles qui ne servent plus avant d’en ajouter une.',
    en: 'You already have {most} passkeys. Remove those that no longer serve before you add one.',
  },
  provider_unreachable: {
    status: 502,
    fr: 'Le fournisseur d’identité ne répond pas comme attendu. Réessayez dans un moment, ou demandez un lien par courriel.',
    en: 'The identity provider does not answer as expected. Try again in a moment, or ask for a link by e-mail.',
  },
  provider_refused: {
    status: 400,
    fr: '{provider} n’a pas confirmé votre identité, ou la page a attendu plus de dix minutes. Recommencez, ou demandez un lien par courriel.',
    en: '{provider} did not confirm your identity, or the page waited for more than ten minutes. Start again, or ask for a link by e-mail.',
  },
  provider_person_unknown: {
    status: 403,
    fr: '{provider} vous a reconnu, mais aucun compte du baromètre ne porte l’adresse vérifiée qu’il nous donne. Un compte s’ouvre sur invitation\u202f: demandez-la à l’opérateur, à cette adresse-là.',
    en: '{provider} knows you, yet no account of the barometer has the verified address it gives us. Accounts are opened by invitation: ask the operator for one, at that address.',
  },
  provider_identity_taken: {
    status: 409,
    fr: 'Le compte qui porte cette adresse est déjà lié à une autre identité de {provider}. Entrez par un lien envoyé à votre adresse, retirez l’ancien lien sur la page de votre compte, puis recommencez.',
    en: 'The account with this address is already linked to another identity of {provider}. Come in by a link mailed to your address, remove the former link on the page of your account, then start again.',
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
