/** Refusals met around the national meetings. */
export const meetingProblems = {
  meeting_times_crossed: { status: 422, fr: 'La fin doit venir après le début. Corrigez l’heure.', en: 'The end must come after the beginning. Correct the hour.' },
  meeting_programme_empty: { status: 409, fr: 'Le programme est vide. Ajoutez au moins un moment avant de publier.', en: 'The programme is empty. Add at least one session before publishing.' },
  meeting_cancelled: { status: 409, fr: 'Cette rencontre est annulée\u202f: plus rien ne change.', en: 'This meeting is cancelled: nothing changes any more.' },
  meeting_not_open: { status: 409, fr: 'L’inscription à cette rencontre n’est pas ouverte.', en: 'Registration for this meeting is not open.' },
  meeting_too_late: { status: 409, fr: 'L’inscription à cette rencontre est close. Écrivez à l’organisateur\u202f: une place se libère parfois.', en: 'Registration for this meeting is closed. Write to the organiser: now and then a place comes free.' },
  meeting_over: { status: 409, fr: 'Cette rencontre a eu lieu\u202f: votre inscription ne change plus.', en: 'This meeting has taken place: your registration changes no more.' },
  meeting_slug_taken: { status: 409, fr: 'Une autre rencontre a déjà cette adresse. Choisissez-en une autre.', en: 'Another meeting has this address already. Choose another one.' },
  meeting_door_unknown: { status: 403, fr: 'Ce lien d’accueil n’ouvre rien, ou a été fermé. Demandez-en un autre à l’organisateur. Ce que ce téléphone a noté est gardé.', en: 'This door link opens nothing, or was closed. Ask the organiser for another one. What this telephone noted is kept.' },
  meeting_vote_closed: { status: 409, fr: 'Ce vote n’est pas ouvert. Actualisez la page\u202f: le suivant y paraîtra.', en: 'This vote is not open. Refresh the page: the next one will appear there.' },
  meeting_voted: { status: 409, fr: 'Ce badge a déjà répondu\u202f: une fois chacun.', en: 'This badge has answered already: once each.' },
  meeting_nobody: { status: 409, fr: 'Personne n’a encore de place\u202f: il n’y a pas de badge à imprimer.', en: 'Nobody has a place yet: there is no badge to print.' },
} as const;
