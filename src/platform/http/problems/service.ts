/** Refusals of the server itself: settings, database, limits, the unexpected. */
export const serverProblems = {
  setting_invalid: {
    status: 500,
    fr: 'Le réglage {name} n’est pas valable ({detail}). Corrigez la variable d’environnement puis relancez.',
    en: 'The setting {name} is not valid ({detail}). Correct the environment variable, then start again.',
  },
  secret_missing: {
    status: 500,
    fr: 'PARVIS_SECRET n’est pas défini\u202f: sans lui, les sessions ne seraient pas protégées. Donnez-lui 32 caractères ou plus tirés au hasard (par exemple\u202f: openssl rand -base64 33).',
    en: 'PARVIS_SECRET is not set: without it sessions would not be protected. Give it 32 random characters or more (for example: openssl rand -base64 33).',
  },
  secret_weak: {
    status: 500,
    fr: 'PARVIS_SECRET est trop faible (moins de 32 caractères, répétitif ou connu). Remplacez-le par une valeur tirée au hasard (par exemple\u202f: openssl rand -base64 33).',
    en: 'PARVIS_SECRET is too weak (under 32 characters, repetitive or well known). Replace it by a random value (for example: openssl rand -base64 33).',
  },
  database_unreachable: {
    status: 503,
    fr: 'La base de données ne répond pas. Rien de ce que vous avez envoyé n’a été enregistré\u202f: réessayez dans un instant.',
    en: 'The database does not answer. Nothing you sent was recorded: try again in a moment.',
  },
  server_too_old: {
    status: 500,
    fr: 'Ce serveur PostgreSQL est en version {version}\u202f; Parvis demande la version 15 ou plus récente. Mettez-le à jour ou laissez DATABASE_URL vide pour la base fournie.',
    en: 'This PostgreSQL server is version {version}; Parvis needs 15 or newer. Upgrade it, or leave DATABASE_URL empty to use the one supplied.',
  },
  server_not_durable: {
    status: 500,
    fr: 'Ce serveur PostgreSQL peut perdre des écritures confirmées\u202f: {settings} est désactivé. Rétablissez ce réglage (on) puis relancez.',
    en: 'This PostgreSQL server can lose acknowledged writes: {settings} is off. Set it back to on, then start again.',
  },
  database_in_use: {
    status: 500,
    fr: 'Un autre Parvis utilise déjà le dossier de données {folder} (processus {pid}). Arrêtez-le, ou donnez un autre dossier par PARVIS_STATE_DIR.',
    en: 'Another Parvis already uses the data folder {folder} (process {pid}). Stop it, or give another folder with PARVIS_STATE_DIR.',
  },
  directory_not_loaded: {
    status: 500,
    fr: 'L’annuaire des structures n’a pas pu être chargé (voir les lignes au-dessus). Relancez\u202f; le chargement reprend sans rien dédoubler.',
    en: 'The directory of public bodies could not be loaded (see the lines above). Start again; loading resumes and doubles nothing.',
  },
  port_in_use: {
    status: 500,
    fr: 'Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port (par exemple\u202f: PORT=4174 npm run demo).',
    en: 'Port {port} is already taken by another program. Stop it, or choose another port (for example: PORT=4174 npm run demo).',
  },
  unexpected: {
    status: 500,
    fr: 'Une erreur inattendue s’est produite. Rien n’a été enregistré à moitié. Réessayez\u202f; si cela continue, donnez à l’opérateur la référence {requestId}.',
    en: 'Something unexpected went wrong. Nothing was half recorded. Try again; if it goes on, give the operator the reference {requestId}.',
  },
  busy_retry: {
    status: 503,
    fr: 'Deux écritures se sont croisées et la vôtre n’a pas abouti. Renvoyez le formulaire\u202f: rien n’est perdu.',
    en: 'Two writes crossed and yours did not go through. Send the form again: nothing is lost.',
  },
  not_found: {
    status: 404,
    fr: 'Cette page n’existe pas, ou elle ne vous est pas ouverte. Vérifiez l’adresse ou revenez à l’accueil.',
    en: 'This page does not exist, or is not open to you. Check the address or go back to the home page.',
  },
  body_unreadable: {
    status: 400,
    fr: 'Le contenu reçu ne se lit pas dans la forme attendue. Vérifiez ce qui est envoyé puis recommencez.',
    en: 'What was received cannot be read in the expected form. Check what is sent, then try again.',
  },
  body_too_large: {
    status: 413,
    fr: 'L’envoi dépasse la taille permise ({limit} Mo). Réduisez le fichier ou envoyez-le en plusieurs fois.',
    en: 'What you sent is over the size allowed ({limit} MB). Make the file smaller or send it in parts.',
  },
  too_many_requests: {
    status: 429,
    fr: 'Trop d’essais en peu de temps. Attendez {seconds} secondes puis réessayez.',
    en: 'Too many attempts in a short time. Wait {seconds} seconds, then try again.',
  },
  edition_unknown: {
    status: 404,
    fr: 'L’édition «\u202f{edition}\u202f» n’existe pas. Éditions connues\u202f: {known}.',
    en: 'There is no edition “{edition}”. Known editions: {known}.',
  },
  job_over: {
    status: 409,
    fr: 'Ce travail est déjà terminé\u202f: il n’y a plus rien à arrêter.',
    en: 'This job has already ended: there is nothing left to stop.',
  },
  wave_unknown: {
    status: 404,
    fr: 'L’édition {edition} n’a pas de vague «\u202f{wave}\u202f». Vagues connues\u202f: {known}.',
    en: 'Edition {edition} has no wave “{wave}”. Known waves: {known}.',
  },
  already_done: {
    status: 409,
    fr: 'C’est déjà fait\u202f: rien n’a changé.',
    en: 'This was already done: nothing changed.',
  },
} as const;
