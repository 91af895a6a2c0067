/** Refusals met in quality control: at the review desk, in double coding, in disputes. */
export const qualityProblems = {
  reviewer_interest: {
    status: 403,
    fr: 'Vous avez déclaré un lien avec cette structure\u202f: ses audits sont relus par quelqu’un d’autre.',
    en: 'You have declared a tie with this body: its audits are read by somebody else.',
  },
  audit_blind: {
    status: 403,
    fr: 'Vous codez cet audit en double\u202f: vous ne pouvez pas en voir les réponses avant d’avoir envoyé vos codes.',
    en: 'You are coding this audit a second time: you cannot see its answers before you have sent your codes.',
  },
  finding_unknown: {
    status: 404,
    fr: 'Ce constat n’existe pas pour cette version de l’audit. Rechargez la page\u202f: l’audit a pu être corrigé.',
    en: 'This finding does not exist for this version of the audit. Reload the page: the audit may have been corrected.',
  },
  mission_not_rejected: {
    status: 409,
    fr: 'Seule une mission dont l’audit a été refusé peut être recommandée.',
    en: 'Only a mission whose audit was rejected can be ordered again.',
  },
  coding_unknown: {
    status: 404,
    fr: 'Cet audit n’est pas à coder par vous\u202f: il est déjà codé, pris par quelqu’un d’autre, ou vous l’avez déjà lu. Revenez à la liste.',
    en: 'This audit is not yours to code: it is coded already, taken by somebody else, or you have read it. Go back to the list.',
  },
  double_coding_drawn: {
    status: 409,
    fr: 'Le tirage de cette édition est déjà fait\u202f; il ne se refait pas.',
    en: 'The draw of this edition is already made; it is not made again.',
  },
  double_coding_too_few: {
    status: 409,
    fr: 'Aucun audit n’est encore validé\u202f: il n’y a rien à tirer. Revenez quand le contrôle aura commencé.',
    en: 'No audit has been validated yet: there is nothing to draw. Come back once the review has begun.',
  },
  dispute_closed: {
    status: 409,
    fr: 'Le délai de contestation est passé (dernier jour\u202f: {day}). Écrivez à l’opérateur si un fait nouveau est apparu.',
    en: 'The time to contest is over (last day: {day}). Write to the operator if a new fact has come up.',
  },
  dispute_known: {
    status: 409,
    fr: 'Cette réponse est déjà contestée par votre structure. Suivez-la dans vos contestations.',
    en: 'Your body already contests this answer. Follow it among your disputes.',
  },
  dispute_unknown: { status: 404, fr: 'Cette contestation n’existe pas ou n’est pas de votre ressort.', en: 'This dispute does not exist or is not yours to see.' },
  dispute_decided: {
    status: 409,
    fr: 'Cette contestation a déjà reçu une réponse. Rien n’a été enregistré.',
    en: 'This dispute has already been answered. Nothing was recorded.',
  },
  second_reviewer_needed: {
    status: 403,
    fr: 'Vous avez relu cet audit\u202f: une contestation est tranchée par un second contrôleur.',
    en: 'You have reviewed this audit: a dispute is decided by a second reviewer.',
  },
  statement_too_short: {
    status: 422,
    fr: 'Dites ce qui est faux et pourquoi, en {min} caractères au moins\u202f: sans fait, il n’y a rien à vérifier.',
    en: 'Say what is wrong and why, in {min} characters at least: without a fact there is nothing to check.',
  },
  nothing_to_revise: {
    status: 409,
    fr: 'Aucune contestation admise n’attend de révision pour cette structure.',
    en: 'No upheld dispute awaits a revision for this body.',
  },
} as const;
