/** Refusals met when results are frozen, published and read. */
export const resultsProblems = {
  edition_not_frozen: {
    status: 409,
    fr: 'L’édition n’est pas gelée\u202f: ses chiffres peuvent encore changer. Gelez-la d’abord.',
    en: 'The edition is not frozen: its figures may still change. Freeze it first.',
  },
  peer_groups_not_ready: {
    status: 409,
    fr: 'Les groupes de comparaison sont encore en préparation. Rechargez la page dans un instant, puis publiez.',
    en: 'The groups of comparison are still being made. Reload the page in a moment, then publish.',
  },
  edition_already_published: {
    status: 409,
    fr: 'L’édition est déjà publiée\u202f; rien n’a changé.',
    en: 'The edition is already published; nothing changed.',
  },
  tick_to_confirm: {
    status: 422,
    fr: 'Cochez la case\u202f: cette étape ne s’annule pas.',
    en: 'Tick the box: this step cannot be undone.',
  },
  rescore_running: {
    status: 409,
    fr: 'Un recalcul est déjà en cours. Suivez-le dans les travaux, ou arrêtez-le avant d’en lancer un autre.',
    en: 'A computation is already under way. Follow it in the jobs, or stop it before starting another.',
  },
  results_not_published: {
    status: 404,
    fr: 'Vos résultats ne sont pas encore publiés. Vous recevrez un courriel le jour où ils le seront.',
    en: 'Your results are not published yet. You will receive an e-mail on the day they are.',
  },
  detail_not_in_formula: {
    status: 403,
    fr: 'Ce détail fait partie du rapport personnalisé. La participation gratuite montre le score, la moyenne par canal et une première comparaison.',
    en: 'This detail belongs to the personalised report. Free participation shows the score, the mean by channel and a first comparison.',
  },
} as const;
