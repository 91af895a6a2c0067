import { defineTexts } from '#core/shared/texts.ts';

/** What a body that takes part reads of its people at the meetings. */
export const ownPeopleTexts = defineTexts({
  fr: {
    title: 'Rencontres', lead: 'Inscrivez vos agents et vos élus\u202f: chacun reçoit son badge et peut rendre sa place.', none: 'Aucune rencontre à venir', noneText: 'La prochaine paraîtra ici dès que son programme sera publié.', see: 'Voir le programme',
    add: 'Inscrire quelqu’un', tooLate: 'Inscriptions closes', people: (meeting: string) => `Vos inscrits\u202f: ${meeting}`, nobody: 'Personne de chez vous n’est inscrit.', columns: { name: 'Nom', email: 'Courriel', state: 'État', registered: 'Inscription' },
    states: { coming: 'Place réservée', waiting: 'Liste d’attente', cancelled: 'Place rendue' }, sent: 'Demande prise', sentText: 'Un message est parti avec le lien de sa page. Qui s’était déjà inscrit garde sa place, et ne paraît pas ici s’il l’a fait lui-même.',
    form: { title: 'Inscrire quelqu’un', lead: (body: string) => `Au nom de ${body}. La personne reçoit un message avec sa page\u202f: badge, agenda, et de quoi rendre sa place.`, waitingLead: (body: string) => `Au nom de ${body}. Toutes les places sont prises\u202f: la personne entre en liste d’attente, et un message lui dit quand une place est à elle.`, name: 'Nom de la personne', email: 'Son courriel', needs: 'Ce qu’il lui faut pour participer', needsHint: 'Avec son accord seulement\u202f: elle peut aussi l’écrire elle-même sur sa page. Lu par l’organisateur seul, effacé un mois après.', send: 'Inscrire' },
  },
  en: {
    title: 'Meetings', lead: 'Register your staff and elected members: each gets a badge and can give their place back.', none: 'No meeting to come', noneText: 'The next one appears here as soon as its programme is published.', see: 'See the programme',
    add: 'Register somebody', tooLate: 'Registration is closed', people: (meeting: string) => `Your people: ${meeting}`, nobody: 'Nobody of yours is registered.', columns: { name: 'Name', email: 'Mail', state: 'State', registered: 'Registered' },
    states: { coming: 'Has a place', waiting: 'Waiting list', cancelled: 'Gave it back' }, sent: 'Noted', sentText: 'A message is on its way with the link to their page. Who had registered already keeps their place, and is not listed here if they did so by themselves.',
    form: { title: 'Register somebody', lead: (body: string) => `In the name of ${body}. They get a message with their own page: badge, calendar, and the way to give their place back.`, waitingLead: (body: string) => `In the name of ${body}. All places are taken: they go on the waiting list, and a message tells them when a place is theirs.`, name: 'Name of the person', email: 'Their mail address', needs: 'What they need in order to take part', needsHint: 'With their agreement only: they can also write it themselves on their page. Read by the organiser alone, erased a month later.', send: 'Register' },
  },
});
