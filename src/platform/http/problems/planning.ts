/** Refusals met while planning a campaign, replanning it, or moving a mission by hand. */
export const planningProblems = {
  campaign_none: { status: 409, fr: 'Cette édition n’a pas encore de campagne. Planifiez-la d’abord.', en: 'This edition has no campaign yet. Plan it first.' },
  plan_unknown: { status: 404, fr: 'Ce plan n’existe pas. Revenez à la page Campagne.', en: 'This plan does not exist. Go back to the Campaign page.' },
  plan_not_proposed: {
    status: 409,
    fr: 'Ce plan n’est plus une proposition\u202f: il a déjà été accepté ou écarté. Rien n’a changé.',
    en: 'This plan is no longer a proposal: it was already accepted or set aside. Nothing changed.',
  },
  plan_not_running: { status: 409, fr: 'Cette planification est déjà terminée. Rien n’a été arrêté.', en: 'This planning is over already. Nothing was stopped.' },
  plan_outdated: {
    status: 409,
    fr: 'Depuis que cette proposition a été faite, quelque chose a changé\u202f: un lien, une absence, une fermeture, ou une mission commencée. Rien n’a été confié. Écartez-la et relancez la planification.',
    en: 'Since this proposal was made, something has changed: a tie, an absence, a closure, or a mission begun. Nothing was entrusted. Set it aside and plan again.',
  },
  nothing_changes: { status: 409, fr: 'Cette modification ne change rien. Choisissez une autre personne ou une autre date.', en: 'This changes nothing. Choose another person or another date.' },
  nothing_to_undo: { status: 409, fr: 'La dernière modification de cette mission n’a pas été faite à la main\u202f: il n’y a rien à annuler.', en: 'The latest change of this mission was not made by hand: there is nothing to undo.' },
} as const;
