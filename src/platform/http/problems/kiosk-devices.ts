/** Refusals met by kiosks, and by those who enrol them. */
export const kioskDeviceProblems = {
  opinions_busy: {
    status: 503,
    fr: 'Trop d’avis arrivent en même temps. Gardez les vôtres et renvoyez-les dans {seconds} secondes\u202f: rien n’est perdu, rien ne sera compté deux fois.',
    en: 'Too many opinions arrive at once. Keep yours and send them again in {seconds} seconds: nothing is lost, nothing will be counted twice.',
  },
  kiosk_unknown: {
    status: 401,
    fr: 'Cette borne n’est pas connue. Enrôlez-la avec un code donné sur la page des bornes.',
    en: 'This kiosk is not known. Enrol it with a code from the page of kiosks.',
  },
  kiosk_signature_refused: {
    status: 401,
    fr: 'La signature de l’envoi n’est pas celle de cette borne. Rien n’a été enregistré. Si la borne est la vôtre, enrôlez-la de nouveau.',
    en: 'The signature of what was sent is not this kiosk’s. Nothing was recorded. If the kiosk is yours, enrol it again.',
  },
  kiosk_revoked: {
    status: 403,
    fr: 'Cette borne a été révoquée\u202f: ses envois ne sont plus acceptés. Enrôlez-la de nouveau si elle doit servir.',
    en: 'This kiosk was revoked: what it sends is no longer taken. Enrol it again if it is to serve.',
  },
  kiosk_code_refused: {
    status: 403,
    fr: 'Ce code n’ouvre rien\u202f: il a déjà servi, il a expiré ou il est mal recopié. Demandez-en un autre sur la page des bornes.',
    en: 'This code opens nothing: it was used, it expired or it was mistyped. Ask for another on the page of kiosks.',
  },
  kiosk_key_refused: {
    status: 400,
    fr: 'La clé publique de la borne n’est ni une clé Ed25519 ni une clé P-256 lisible. Relancez l’enrôlement depuis la borne.',
    en: 'The public key of the kiosk is neither a readable Ed25519 key nor a P-256 one. Start the enrolment again from the kiosk.',
  },
  point_unknown: {
    status: 404,
    fr: 'Ce point de collecte n’existe pas dans cette structure. Vérifiez l’adresse ou le code scanné.',
    en: 'There is no such collection point in this body. Check the address or the code scanned.',
  },
} as const;
