/** Refusals met in the field and at the review desk. */
export const fieldworkProblems = {
  mission_unknown: { status: 404, fr: 'Cette mission n’existe pas ou n’est pas la vôtre.', en: 'This mission does not exist or is not yours.' },
  mission_closed: {
    status: 409,
    fr: 'Cette mission n’attend plus d’audit (état\u202f: {state}). Ce que vous avez saisi reste dans votre brouillon.',
    en: 'This mission no longer awaits an audit (state: {state}). What you typed stays in your draft.',
  },
  audit_conflict: {
    status: 409,
    fr: 'Un autre contenu a déjà été reçu sous le même numéro d’audit. Les deux sont conservés\u202f; le contrôleur tranchera.',
    en: 'Other content was already received under the same audit id. Both are kept; the reviewer will decide.',
  },
  audit_invalid: {
    status: 422,
    fr: 'L’audit n’a pas été envoyé\u202f: {count} réponses sont à corriger. Elles sont signalées ci-dessous\u202f; le reste est conservé.',
    en: 'The audit was not sent: {count} answers need correcting. They are marked below; the rest is kept.',
  },
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
