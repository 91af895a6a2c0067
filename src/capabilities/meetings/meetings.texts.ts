import { defineTexts } from '#core/shared/texts.ts';

/** What everybody who comes to a meeting reads. */
export const meetingsTexts = defineTexts({
  fr: {
    kicker: 'Rencontres nationales', list: 'Rencontres nationales', listLead: 'Une journée par édition\u202f: les résultats, les trophées, et ce que les structures ont changé.', none: 'Aucune rencontre annoncée', noneText: 'La prochaine paraîtra ici avec son programme.',
    register: 'S’inscrire', calendar: 'Mettre à l’agenda', left: (n: string) => `${n} places libres`, leftOne: '1 place libre', full: 'Complet\u202f: liste d’attente ouverte', tooLate: 'Inscriptions closes', cancelled: 'Rencontre annulée', over: 'Rencontre passée', until: (day: string) => `Inscription jusqu’au ${day}`,
    when: 'Quand', where: 'Où', programme: 'Programme', practical: 'Informations pratiques', access: 'Accessibilité du lieu', documents: 'Replays et documents', documentKinds: { replay: 'Replay', slides: 'Présentation', document: 'Document' }, free: 'Entrée libre et gratuite, sur inscription.',
    kinds: { welcome: 'Accueil', talk: 'Conférence', round_table: 'Table ronde', workshop: 'Atelier', ceremony: 'Cérémonie', break: 'Pause' },
    form: { title: (title: string) => `S’inscrire\u202f: ${title}`, lead: 'Deux minutes. Vous recevez un message avec votre page\u202f: badge, agenda, et de quoi rendre votre place.', waitingLead: 'Toutes les places sont prises. Inscrivez-vous sur la liste d’attente\u202f: dès qu’une place se libère, elle est à vous.', name: 'Votre nom', nameHint: 'Tel qu’il sera sur le badge', email: 'Votre courriel', body: 'Votre structure', bodyHint: 'Mairie, ministère, association… ou rien', needs: 'Ce qu’il vous faut pour participer', needsHint: 'Place pour un fauteuil, langue des signes, boucle magnétique, repas, calme… Lu par l’organisateur seul, effacé un mois après.', optional: 'facultatif', send: 'Demander une place', trap: 'Ne remplissez pas ce champ' },
    sent: { title: 'Regardez votre messagerie', text: 'Un message vous dit si vous avez une place ou si vous êtes sur la liste d’attente. Il contient le lien de votre page.', again: 'Rien reçu\u202f? Inscrivez-vous de nouveau avec la même adresse\u202f: vous gardez votre place, et un nouveau lien part.', back: 'Retour à la rencontre' },
    mine: {
      coming: 'Votre place est réservée', waiting: 'Vous êtes sur la liste d’attente', cancelled: 'Vous avez rendu votre place', waitingText: 'Dès qu’une place se libère, elle est à vous et un message vous le dit.', cancelledText: 'Merci\u202f: elle sert à quelqu’un d’autre. Pour revenir, inscrivez-vous de nouveau.',
      badge: 'Mon badge (PDF)', code: 'Code du badge', codeHint: 'À montrer à l’entrée, sur papier ou à l’écran', change: 'Mes informations', save: 'Enregistrer', saved: 'C’est noté.', give: 'Rendre ma place', giveText: 'Quelqu’un attend peut-être la vôtre. Vous ne pourrez la reprendre que s’il en reste une.', giveSure: 'Oui, je rends ma place', qr: (code: string) => `Code à scanner du badge ${code}`,
    },
  },
  en: {
    kicker: 'National meetings', list: 'National meetings', listLead: 'A day for each edition: the results, the trophies, and what bodies have changed.', none: 'No meeting announced', noneText: 'The next one will appear here with its programme.',
    register: 'Register', calendar: 'Add to calendar', left: (n: string) => `${n} places left`, leftOne: '1 place left', full: 'Full: the waiting list is open', tooLate: 'Registration closed', cancelled: 'Meeting cancelled', over: 'Past meeting', until: (day: string) => `Register until ${day}`,
    when: 'When', where: 'Where', programme: 'Programme', practical: 'Practical information', access: 'Accessibility of the place', documents: 'Replays and documents', documentKinds: { replay: 'Replay', slides: 'Slides', document: 'Document' }, free: 'Free of charge, on registration.',
    kinds: { welcome: 'Welcome', talk: 'Talk', round_table: 'Round table', workshop: 'Workshop', ceremony: 'Ceremony', break: 'Break' },
    form: { title: (title: string) => `Register: ${title}`, lead: 'Two minutes. You receive a message with your page: badge, calendar, and the way to give your place back.', waitingLead: 'All places are taken. Join the waiting list: as soon as a place comes free it is yours.', name: 'Your name', nameHint: 'As it will stand on the badge', email: 'Your mail address', body: 'Your body', bodyHint: 'Town hall, ministry, association… or nothing', needs: 'What you need in order to take part', needsHint: 'Room for a wheelchair, sign language, hearing loop, meals, a quiet place… Read by the organiser alone, erased a month later.', optional: 'optional', send: 'Ask for a place', trap: 'Leave this field empty' },
    sent: { title: 'Look at your mail', text: 'A message tells you whether you have a place or are on the waiting list. It holds the link to your page.', again: 'Nothing received? Register again with the same address: you keep your place, and a new link leaves.', back: 'Back to the meeting' },
    mine: {
      coming: 'You have a place', waiting: 'You are on the waiting list', cancelled: 'You gave your place back', waitingText: 'As soon as a place comes free it is yours, and a message tells you.', cancelledText: 'Thank you: it serves somebody else. To come back, register again.',
      badge: 'My badge (PDF)', code: 'Code of the badge', codeHint: 'To show at the entrance, on paper or on a screen', change: 'My details', save: 'Save', saved: 'Noted.', give: 'Give my place back', giveText: 'Somebody may be waiting for yours. You can take it again only if one is left.', giveSure: 'Yes, I give my place back', qr: (code: string) => `Code to scan of badge ${code}`,
    },
  },
});
