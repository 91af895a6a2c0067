/** Refusals met on the way from the frozen figures to a winner. */
export const trophyProblems = {
  finalists_fixed: { status: 409, fr: 'Les finalistes de cette édition sont déjà fixés\u202f; rien n’a changé.', en: 'The finalists of this edition are already fixed; nothing changed.' },
  finalists_not_fixed: { status: 409, fr: 'Les finalistes ne sont pas encore fixés. Fixez-les d’abord.', en: 'The finalists are not fixed yet. Fix them first.' },
  no_finalists: { status: 409, fr: 'Aucune catégorie n’a de finaliste\u202f: il n’y a pas de second tour à planifier. Passez à la décision.', en: 'No category has a finalist: there is no second round to plan. Go on to the decision.' },
  second_round_planned: { status: 409, fr: 'Le second tour est déjà planifié\u202f; rien n’a changé.', en: 'The second round is already planned; nothing changed.' },
  second_round_missing: { status: 409, fr: 'Le second tour n’est pas encore planifié. Planifiez-le d’abord.', en: 'The second round is not planned yet. Plan it first.' },
  second_round_unfinished: {
    status: 409,
    fr: 'Le second tour n’est pas fini\u202f: {count} missions restent à faire ou à relire. Décidez quand elles le seront.',
    en: 'The second round is not over: {count} missions are still to be made or reviewed. Decide once they are.',
  },
  trophies_decided: { status: 409, fr: 'Les trophées de cette édition sont déjà décidés\u202f; rien n’a changé.', en: 'The trophies of this edition are already decided; nothing changed.' },
} as const;
