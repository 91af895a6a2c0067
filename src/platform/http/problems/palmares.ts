/** Refusals met where people decide about trophies. */
export const palmaresProblems = {
  jury_not_scoring: { status: 409, fr: 'Les points se donnent entre la remise des dossiers et la délibération\u202f: ce moment n’est pas venu, ou il est passé.', en: 'Points are given between the handing over of files and the deliberation: this time has not come, or is over.' },
  jury_not_deliberating: { status: 409, fr: 'La délibération de ce prix n’est pas ouverte, ou elle est close\u202f: rien n’a changé.', en: 'The deliberation of this prize is not open, or it is closed: nothing has changed.' },
  jury_quorum: { status: 409, fr: 'Le quorum n’est pas atteint\u202f: il faut {needed} jurés présents et sans lien, qui aient noté ce dossier. Présents\u202f: {present}\u202f; l’ont noté\u202f: {readers}.', en: 'There is no quorum: {needed} jurors without a tie must be there, and have scored this file. There: {present}; scored it: {readers}.' },
  jury_tied_present: { status: 409, fr: 'Une personne cochée est liée à la structure de ce dossier\u202f: elle ne peut pas en décider. Décochez-la.', en: 'Somebody ticked is tied to the body of this file, and cannot decide about it. Untick them.' },
  jury_runs_edition: { status: 409, fr: 'Cette personne conduit l’édition et voit toutes les structures\u202f: elle ne peut pas siéger. Nommez quelqu’un d’autre.', en: 'This person runs the edition and sees every body: they cannot sit. Name somebody else.' },
  jury_call_past: { status: 422, fr: 'La date limite est passée. Choisissez-en une à venir.', en: 'The deadline is past. Choose one to come.' },
  jury_stage_passed: { status: 409, fr: 'Les dossiers de ce prix sont déjà chez le jury\u202f: l’appel ne change plus.', en: 'The files of this prize are with the jury already: the call changes no more.' },
  jury_without_files: { status: 409, fr: 'Aucun dossier n’a été déposé pour ce prix. Attendez-en un, ou laissez l’appel sans suite.', en: 'No file was submitted for this prize. Wait for one, or let the call lapse.' },
  prize_call_over: { status: 409, fr: 'La date limite est passée, ou les dossiers sont chez le jury\u202f: celui-ci ne change plus.', en: 'The deadline is past, or files are with the jury: this one changes no more.' },
  palmares_public: { status: 409, fr: 'L’heure a sonné\u202f: le palmarès est public et ne change plus.', en: 'The hour has struck: the palmares is public and changes no more.' },
  palmares_undecided: { status: 409, fr: 'Rien n’est décidé dans cette édition. Décidez d’abord les catégories, puis scellez.', en: 'Nothing is decided in this edition. Decide the categories first, then seal.' },
  palmares_not_sealed: { status: 409, fr: 'Le palmarès n’est pas scellé. Scellez-le, puis fixez l’heure.', en: 'The palmares is not sealed. Seal it, then set the hour.' },
  badge_keys_unreadable: { status: 422, fr: 'Ce fichier ne contient pas de clé publique. Téléchargez celles du site à l’adresse /trophies/keys.', en: 'This file holds no public key. Download those of the site from /trophies/keys.' },
  palmares_hour_past: { status: 422, fr: 'Cette heure est passée. Choisissez-en une à venir.', en: 'This hour is past. Choose one to come.' },
} as const;
