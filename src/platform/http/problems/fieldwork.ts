/** Refusals met in the field and at the review desk. */
export const fieldworkProblems = {
  mission_unknown: { status: 404, fr: 'Cette mission n’existe pas ou n’est pas la vôtre.', en: 'This mission does not exist or is not yours.' },
  mission_closed: {
    status: 409,
    fr: 'Cette mission n’attend plus d’audit\u202f: elle est close. Rien n’a été enregistré. Revenez à la liste de vos missions.',
    en: 'This mission no longer awaits an audit: it is closed. Nothing was recorded. Go back to the list of your missions.',
  },
  audit_conflict: {
    status: 409,
    fr: 'Un autre contenu a déjà été reçu pour cette mission et fait foi\u202f; le vôtre n’a pas été enregistré. Si le contrôleur vous renvoie l’audit, vous pourrez le corriger.',
    en: 'Other content was already received for this mission and stands; yours was not recorded. If the reviewer sends the audit back, you will be able to correct it.',
  },
  audit_unchanged: {
    status: 409,
    fr: 'Rien n’a changé depuis que l’audit vous a été renvoyé. Corrigez les réponses en cause, ou expliquez dans les remarques pourquoi elles sont justes.',
    en: 'Nothing has changed since the audit was sent back to you. Correct the answers in question, or explain in the remarks why they are right.',
  },
  contact_in_future: {
    status: 422,
    fr: 'Cette date est dans le futur. Indiquez quand le contact a vraiment eu lieu.',
    en: 'This date is in the future. Say when the contact really took place.',
  },
  audit_invalid: {
    status: 422,
    fr: 'L’audit n’a pas été envoyé\u202f: des réponses sont à corriger ({count}). Elles sont signalées ci-dessous\u202f; le reste est conservé.',
    en: 'The audit was not sent: some answers need correcting ({count}). They are marked below; the rest is kept.',
  },
  answer_number_expected: { status: 422, fr: 'Un nombre est attendu, 0 ou plus. Exemple\u202f: 2,5.', en: 'A number is expected, 0 or more. Example: 2.5.' },
  answer_whole_expected: { status: 422, fr: 'Un nombre entier est attendu, 0 ou plus. Exemple\u202f: 3.', en: 'A whole number is expected, 0 or more. Example: 3.' },
  answer_date_expected: {
    status: 422,
    fr: 'Cette date n’existe pas, ou elle précède le jour du contact. Vérifiez les deux.',
    en: 'This date does not exist, or comes before the day of the contact. Check both.',
  },
  answer_twice: { status: 422, fr: 'La question {item} est répondue deux fois. Gardez une seule réponse.', en: 'Question {item} is answered twice. Keep one answer only.' },
  answer_outside_domain: { status: 422, fr: '«\u202f{value}\u202f» n’est pas une réponse possible ici. Attendu\u202f: {expected}.', en: '“{value}” is not a possible answer here. Expected: {expected}.' },
  answer_unknown_item: { status: 422, fr: 'La question {item} n’existe pas dans la grille {version}. Mettez la mission à jour.', en: 'Question {item} does not exist in grid {version}. Update the mission.' },
  answer_not_applicable: { status: 422, fr: 'La question {item} ne s’applique pas à cette mission\u202f: retirez la réponse.', en: 'Question {item} does not apply to this mission: remove the answer.' },
  answer_missing: { status: 422, fr: 'Répondez à cette question, ou indiquez pourquoi elle reste vide.', en: 'Answer this question, or say why it stays empty.' },
  audit_unknown: { status: 404, fr: 'Cet audit n’existe pas ou n’est pas de votre ressort.', en: 'This audit does not exist or is not yours to see.' },
  audit_already_reviewed: {
    status: 409,
    fr: 'Cet audit a déjà été traité par une autre personne. Votre décision n’a pas été enregistrée.',
    en: 'Somebody else already dealt with this audit. Your decision was not recorded.',
  },
  own_audit: { status: 403, fr: 'On ne contrôle pas ses propres audits. Laissez-le à une autre personne.', en: 'Nobody reviews their own audits. Leave it to somebody else.' },
  campaign_empty: { status: 409, fr: 'Aucune structure acceptée n’est prête\u202f: il n’y a rien à planifier.', en: 'No accepted body is ready: there is nothing to plan.' },
  campaign_known: {
    status: 409,
    fr: 'La campagne «\u202f{label}\u202f» est déjà planifiée avec ce tirage. Ouvrez-la, ou changez son nom ou la graine du tirage.',
    en: 'The campaign “{label}” is already planned with this draw. Open it, or change its name or the seed of the draw.',
  },
  evaluators_needed: { status: 409, fr: 'Aucun citoyen-mystère n’est disponible pour planifier les missions. Invitez-en d’abord.', en: 'No mystery citizen is available to plan missions. Invite some first.' },
  edition_not_ready: { status: 409, fr: 'L’édition ne peut pas être gelée\u202f: {reason}.', en: 'The edition cannot be frozen: {reason}.' },
  edition_already_frozen: { status: 409, fr: 'L’édition est déjà gelée\u202f; ses chiffres ne changent plus.', en: 'The edition is already frozen; its figures no longer change.' },
  report_unavailable: { status: 409, fr: 'Le rapport n’est pas encore prêt. Il apparaîtra ici dès qu’il aura été produit.', en: 'The report is not ready yet. It will appear here once it has been made.' },
} as const;
