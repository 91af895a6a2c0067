/** Refusals met while a body signs up. */
export const registrationProblems = {
  registration_closed: {
    status: 409,
    fr: 'Les inscriptions ne sont pas ouvertes aujourd’hui. La page d’inscription dit quand elles le seront.',
    en: 'Sign-up is not open today. The sign-up page says when it will be.',
  },
  draft_lost: {
    status: 409,
    fr: 'Votre inscription en cours n’a pas été retrouvée sur cet appareil. Recommencez, ou reprenez-la avec le lien reçu par courriel.',
    en: 'Your registration in progress was not found on this device. Start again, or resume it with the link sent by e-mail.',
  },
  draft_link_expired: {
    status: 410,
    fr: 'Ce lien ne rouvre plus d’inscription\u202f: il a plus de 30 jours, ou elle a été effacée. Recommencez depuis la page d’inscription.',
    en: 'This link no longer opens a sign-up: it is over 30 days old, or the sign-up was erased. Start again from the sign-up page.',
  },
  looks_automatic: {
    status: 422,
    fr: 'Cet envoi ressemble à celui d’un programme\u202f: il est arrivé très vite, ou un champ caché a été rempli. Rien n’est perdu\u202f: attendez quelques secondes et recommencez.',
    en: 'This looks as if a program had sent it: it came very fast, or a hidden field was filled. Nothing is lost: wait a few seconds and try again.',
  },
  company_unknown: {
    status: 503,
    fr: 'Le répertoire de l’État ne répond pas pour cette structure. Recommencez dans un instant, ou saisissez-la à la main.',
    en: 'The State’s register does not answer for this body. Try again in a moment, or enter it by hand.',
  },
  organisation_unknown: {
    status: 422,
    fr: 'Cette structure n’a pas été trouvée. Cherchez par nom, commune, code postal, SIREN ou SIRET, ou saisissez-la à la main.',
    en: 'This body was not found. Search by name, town, postcode, SIREN or SIRET, or enter it by hand.',
  },
  contacts_differ: {
    status: 409,
    fr: 'Des contacts de cette inscription ne sont pas parmi les personnes déjà connues de la structure\u202f: ils verraient ses résultats. Comparez-les sur la page d’acceptation, puis cochez la case.',
    en: 'Some contacts of this registration are not among the people already known for the body: they would see its results. Compare them on the page of acceptance, then tick the box.',
  },
  draw_pending: {
    status: 409,
    fr: 'Le tirage au sort des places gratuites est annoncé et n’a pas eu lieu. Pour donner une place hors tirage, acceptez depuis le dossier en disant pourquoi\u202f: elle comptera parmi les places déjà données.',
    en: 'The draw of free places is announced and not made yet. To give a place outside the draw, accept from the file and say why: it will count among the places given before.',
  },
  draw_list_closed: {
    status: 409,
    fr: 'La liste du tirage au sort est fermée et publiée\u202f: aucune place gratuite ne se donne avant le tirage.',
    en: 'The list of the draw is closed and published: no free place is given before the draw.',
  },
  order_not_accepted: {
    status: 409,
    fr: 'Cette inscription a un prix et aucun bon signé n’est accepté. Acceptez le bon depuis la commande, ou dites pourquoi vous l’acceptez sans lui.',
    en: 'This registration has a price and no signed form is accepted. Accept the form from its order, or say why you accept it without one.',
  },
  registration_invoiced: {
    status: 409,
    fr: 'La commande de cette inscription est facturée ({numbers}). Établissez d’abord un avoir du tout, puis retirez l’inscription.',
    en: 'The order of this registration is invoiced ({numbers}). Issue a credit note for the whole first, then withdraw the registration.',
  },
  registration_already_accepted: {
    status: 409,
    fr: 'Cette structure a déjà une inscription acceptée pour cette édition.',
    en: 'This body already has an accepted registration for this edition.',
  },
  site_needed: { status: 422, fr: 'Indiquez au moins un lieu à auditer.', en: 'Give at least one site to audit.' },
  registration_not_pending: {
    status: 409,
    fr: 'Cette inscription n’attend plus de décision\u202f: quelqu’un l’a traitée entre-temps. Rechargez la page.',
    en: 'This registration no longer awaits a decision: somebody dealt with it meanwhile. Reload the page.',
  },
  organisation_needed: {
    status: 422,
    fr: 'Choisissez la structure à inscrire\u202f: cherchez-la dans l’annuaire, ou saisissez-la à la main.',
    en: 'Choose the body to sign up: search for it in the directory, or enter it by hand.',
  },
  postcode_invalid: { status: 422, fr: 'Un code postal a 5 chiffres. Exemple\u202f: 35200.', en: 'A postcode has 5 digits. Example: 35200.' },
  population_invalid: { status: 422, fr: 'Un nombre entier d’habitants est attendu. Exemple\u202f: 12500.', en: 'A whole number of inhabitants is expected. Example: 12500.' },
  population_needed: {
    status: 422,
    fr: 'Indiquez la population desservie\u202f: cette nature de structure est comparée par tranche de population.',
    en: 'Give the population served: this kind of body is compared within population bands.',
  },
  confirmation_needed: {
    status: 422,
    fr: 'Cochez la case pour confirmer que vous pouvez inscrire votre structure.',
    en: 'Tick the box to confirm that you may sign your body up.',
  },
  registration_unknown: {
    status: 404,
    fr: 'Cette inscription n’existe pas. Revenez à la liste des participants.',
    en: 'This registration does not exist. Go back to the list of participants.',
  },
  date_in_future: { status: 422, fr: 'Cette date n’est pas encore passée. Indiquez le jour où le personnel a été informé.', en: 'This date has not come yet. Give the day on which the staff was told.' },
  siret_of_other_body: {
    status: 422,
    fr: 'Ce SIRET appartient à une autre structure (SIREN {siren}\u202f; la vôtre est {own}). Corrigez-le, ou cochez la case si ce lieu est bien hébergé là.',
    en: 'This SIRET belongs to another body (SIREN {siren}; yours is {own}). Correct it, or tick the box if the site really stands there.',
  },
  section_to_confirm: {
    status: 422,
    fr: 'Ces informations viennent de votre dernière participation\u202f: vérifiez-les puis confirmez cette étape.',
    en: 'These details come from your last participation: check them, then confirm this step.',
  },
  hours_invalid: { status: 422, fr: 'Ces horaires ne sont pas compris. Exemple\u202f: 8h30-12h, 13h30-17h. Écrivez «\u202ffermé\u202f» ou laissez vide si le lieu est fermé.', en: 'These hours are not understood. Example: 8:30-12:00, 13:30-17:00. Write “closed” or leave empty if the site is closed.' },
  hours_order: { status: 422, fr: 'L’heure de fermeture doit suivre l’heure d’ouverture.', en: 'Closing time must come after opening time.' },
  hours_overlap: { status: 422, fr: 'Les deux plages de cette journée se chevauchent.', en: 'The two spans of this day overlap.' },
  hours_too_many: { status: 422, fr: 'Deux plages par jour au plus. Exemple\u202f: 8h30-12h, 13h30-17h.', en: 'Two spans a day at most. Example: 8:30-12:00, 13:30-17:00.' },
  closure_invalid: { status: 422, fr: 'Une période n’est pas comprise. Une par ligne, par exemple\u202f: 24/12/2026 - 02/01/2027.', en: 'A period is not understood. One a line, for example: 24/12/2026 - 02/01/2027.' },
  closure_order: { status: 422, fr: 'Une période finit avant de commencer. Écrivez d’abord le premier jour.', en: 'A period ends before it begins. Write the first day first.' },
  closures_too_many: { status: 422, fr: 'Vingt périodes au plus.', en: 'Twenty periods at most.' },
  lines_too_many: { status: 422, fr: 'Cinq lignes au plus.', en: 'Five lines at most.' },
  proof_empty: { status: 422, fr: 'Ce fichier est vide. Choisissez-en un autre\u202f: le reste de la saisie est conservé.', en: 'This file is empty. Choose another: the rest of the form is kept.' },
  proof_too_large: { status: 422, fr: 'Ce fichier dépasse {max} Mo. Réduisez-le ou photographiez la page utile.', en: 'This file is over {max} MB. Make it smaller or photograph the page that matters.' },
  proof_type_refused: { status: 422, fr: 'Seuls un PDF, un JPEG ou un PNG sont acceptés, d’après leur contenu et non leur nom.', en: 'Only a PDF, JPEG or PNG is accepted, by its content and not its name.' },
  list_too_long: { status: 422, fr: 'Cette liste est trop longue\u202f: 20\u202f000 caractères au plus. Coupez-la en deux.', en: 'This list is too long: 20,000 characters at most. Cut it in two.' },
  sites_too_many: {
    status: 422,
    fr: 'Ce formulaire accepte {max} lieux au plus. Au-delà, envoyez la liste à l’opérateur, qui l’importera.',
    en: 'This form takes {max} sites at most. Beyond that, send the list to the operator, who will import it.',
  },
  registration_sent: {
    status: 409,
    fr: 'Cette inscription a déjà été envoyée (référence {reference}). Pour inscrire une autre structure, repartez de la page d’inscription.',
    en: 'This registration has already been sent (reference {reference}). To sign up another body, start again from the sign-up page.',
  },
  registration_incomplete: {
    status: 422,
    fr: 'L’inscription n’a pas été envoyée\u202f: il reste des points à compléter, signalés ci-dessous. Rien n’est perdu.',
    en: 'The registration was not sent: some points below still need completing. Nothing is lost.',
  },
} as const;
