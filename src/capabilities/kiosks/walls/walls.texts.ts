import { defineTexts } from '#core/shared/texts.ts';

/** Words of screens in halls, and of the page where they are made. */
export const wallsTexts = defineTexts({
  fr: {
    title: 'Écrans de hall', lead: 'Une page plein écran pour une télévision ou une tablette du hall\u202f: la note, son évolution, les dernières 24 heures. Aucun texte qui ne soit déjà publié, aucun chiffre de moins de dix avis.',
    name: 'Nom de l’écran', nameHint: 'Pour vos équipes, par exemple «\u202fTélévision du hall\u202f».', place: 'Ce qu’il montre', wholeBody: 'Toute la structure', invited: 'Code à scanner', invitedHint: 'Le point pour lequel compteront les avis donnés devant l’écran.', invitedOwn: 'Le guichet ou la salle d’attente du lieu', invites: (point: string) => `code de «\u202f${point}\u202f»`, theme: 'Fond', themes: { auto: 'Selon l’appareil', light: 'Clair', dark: 'Sombre' },
    make: 'Créer l’écran', address: 'Adresse', madeOn: 'Créé le', state: 'État', inUse: 'Allumé', ended: 'Éteint', end: 'Éteindre cet écran', endText: 'Son adresse ne répondra plus. Pour le rallumer, il faudra créer un autre écran.', endConfirm: 'Éteindre pour de bon',
    empty: 'Aucun écran', emptyText: 'Nommez-le, choisissez ce qu’il montre, puis ouvrez son adresse sur l’appareil du hall et passez en plein écran (touche F11).',
    done: { made: 'L’écran est prêt. Ouvrez son adresse sur l’appareil du hall.', ended: 'L’écran est éteint.' },
    overDays: (n: string, days: string) => `${n} avis en ${days} jours`, within: (low: string, high: string) => `entre ${low} et ${high}`, outOf: '/100', few: 'Moins de dix avis pour l’instant\u202f: la note s’affichera dès le dixième.',
    trend: 'Les 30 derniers jours', trendDesc: 'Note de chaque jour, avec son intervalle à 95\u202f%.', lastDay: 'Les dernières 24 heures', lastDayCount: (n: string) => `${n} avis`, lastDayFew: 'Moins de dix avis depuis hier\u202f: rien n’est affiché pour que personne ne soit reconnu.',
    invite: 'Et vous\u202f?', scan: 'Scannez, ou allez sur', said: 'Vous avez dit', did: 'Nous avons fait', updated: (time: string) => `À jour à ${time}`, anonymous: 'Anonyme, sans compte.', codeAlt: 'Code à scanner pour donner son avis',
  },
  en: {
    title: 'Screens for halls', lead: 'A full-screen page for a television or tablet in the hall: the score, its course, the last 24 hours. No words that are not published already, no figure of fewer than ten opinions.',
    name: 'Name of the screen', nameHint: 'For your teams, for instance “Television in the hall”.', place: 'What it shows', wholeBody: 'The whole body', invited: 'Code to scan', invitedHint: 'The point for which opinions given in front of the screen count.', invitedOwn: 'The desk or waiting room of the place', invites: (point: string) => `code of “${point}”`, theme: 'Ground', themes: { auto: 'As the device says', light: 'Light', dark: 'Dark' },
    make: 'Make the screen', address: 'Address', madeOn: 'Made on', state: 'State', inUse: 'On', ended: 'Off', end: 'Switch this screen off', endText: 'Its address will answer no more. To switch it on again, another screen has to be made.', endConfirm: 'Switch off for good',
    empty: 'No screen', emptyText: 'Name it, choose what it shows, then open its address on the device in the hall and go full screen (key F11).',
    done: { made: 'The screen is ready. Open its address on the device in the hall.', ended: 'The screen is off.' },
    overDays: (n: string, days: string) => `${n} opinions in ${days} days`, within: (low: string, high: string) => `between ${low} and ${high}`, outOf: '/100', few: 'Fewer than ten opinions for now: the score shows from the tenth on.',
    trend: 'The last 30 days', trendDesc: 'Score of each day, with its 95% interval.', lastDay: 'The last 24 hours', lastDayCount: (n: string) => `${n} opinions`, lastDayFew: 'Fewer than ten opinions since yesterday: nothing is shown, so that nobody can be told apart.',
    invite: 'And you?', scan: 'Scan, or go to', said: 'You said', did: 'We did', updated: (time: string) => `As of ${time}`, anonymous: 'Anonymous, no account.', codeAlt: 'Code to scan to give an opinion',
  },
});
