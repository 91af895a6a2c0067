/** Refusals met where the server measures by itself: mystery mails, websites, letters and networks. */
export const measureProblems = {
  mission_not_by_mail: { status: 409, fr: 'Cette mission ne passe pas par un message électronique\u202f: rien n’est à envoyer d’ici.', en: 'This mission is not made by e-mail: there is nothing to send from here.' },
  mission_mail_off: {
    status: 409,
    fr: 'Le serveur n’envoie pas de messages mystère\u202f: aucun domaine n’est réglé. Écrivez vous-même, puis notez les dates dans le formulaire.',
    en: 'The server sends no mystery mail: no domain is set. Write yourself, then note the dates in the form.',
  },
  mission_without_address: {
    status: 409,
    fr: 'Ce lieu n’a pas d’adresse électronique connue. Passez par le formulaire de son site, puis notez les dates dans le formulaire d’audit.',
    en: 'This place has no known e-mail address. Use the form of its website, then note the dates in the audit form.',
  },
  mission_window_over: { status: 409, fr: 'La période de cette mission est passée\u202f: plus rien ne peut partir. Prévenez l’opérateur.', en: 'The period of this mission is over: nothing can leave any more. Tell the operator.' },
  mystery_mail_settled: { status: 409, fr: 'Ce message a déjà été approuvé\u202f: son texte ne change plus.', en: 'This message was approved already: its text no longer changes.' },
  mystery_mail_not_in_doubt: { status: 409, fr: 'Ce message n’est plus en doute\u202f: quelqu’un en a décidé, ou une réponse l’a prouvé.', en: 'This mail is no longer in doubt: somebody decided on it, or a reply proved it.' },
  mission_mail_unknown: { status: 404, fr: 'Ce message n’existe pas ou n’est pas de votre mission.', en: 'This message does not exist or is not of your mission.' },
  mission_mail_sure: {
    status: 409,
    fr: 'La nature de ce message est établie. Si elle est fausse, dites-le dans les remarques\u202f: le contrôleur peut la corriger.',
    en: 'What this message is has been established. If it is wrong, say so in the remarks: the reviewer can correct it.',
  },
  measure_locked: { status: 422, fr: 'Cette valeur a été mesurée par le serveur et ne se change pas ici. Si elle vous paraît fausse, dites-le dans les remarques.', en: 'This value was measured by the server and cannot be changed here. If it looks wrong to you, say so in the remarks.' },
  website_assistant_off: { status: 409, fr: 'L’assistant n’est pas disponible\u202f: aucun navigateur n’est réglé sur le serveur. Examinez le site vous-même.', en: 'The assistant is not available: no browser is set on the server. Look at the website yourself.' },
  website_address_missing: { status: 409, fr: 'Ce lieu n’a pas d’adresse de site connue. Cherchez-la vous-même et dites-le dans les remarques.', en: 'This place has no known website address. Look for it yourself and say so in the remarks.' },
  website_review_running: { status: 409, fr: 'Un examen de ce site est déjà en cours. Revenez sur cette page dans quelques minutes.', en: 'This website is already being looked at. Come back to this page in a few minutes.' },
  trace_before_sent: { status: 422, fr: 'Cette date est avant l’envoi. Corrigez l’une des deux.', en: 'This date is before the sending. Correct one of the two.' },
  trace_proved: { status: 409, fr: 'Une preuve montre déjà cette date, ou elle a été retirée. Rien n’a changé.', en: 'A proof shows this date already, or it was taken back. Nothing has changed.' },
  trace_not_for_channel: { status: 409, fr: 'Cette mission ne se suit pas par des dates notées ici.', en: 'This mission is not followed by dates noted here.' },
} as const;
