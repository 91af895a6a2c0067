import { defineTexts } from '#core/shared/texts.ts';

/** One's missions in one's own calendar. */
export const calendarTexts = defineTexts({
  fr: {
    title: 'Mon calendrier',
    lead: 'Vos créneaux dans le calendrier de votre téléphone. Chacun s’y appelle «\u202fCréneau réservé\u202f»\u202f: personne ne peut y lire où vous allez.',
    missionsTitle: 'Missions à faire', noMission: 'Aucune mission à faire pour le moment.', when: 'Quand', what: 'Mission', refuseColumn: 'Refus', refuse: 'Refuser', waiting: 'Refusée, en attente d’une autre personne',
    refused: 'Votre refus est transmis. La mission sera confiée à quelqu’un d’autre.',
    fileTitle: 'Télécharger une fois', fileText: 'Un fichier des missions d’aujourd’hui. Il ne change plus ensuite.', download: 'Télécharger le fichier',
    feedTitle: 'S’abonner', feedText: 'Une adresse privée que votre calendrier lit de lui-même\u202f: il suit chaque changement de programme.',
    create: 'Créer mon adresse', renew: 'Remplacer mon adresse', revoke: 'Fermer mon adresse',
    since: (when: string) => `Une adresse est ouverte depuis le ${when}. Elle n’est plus affichée\u202f: si vous l’avez perdue, remplacez-la.`,
    none: 'Aucune adresse n’est ouverte.',
    shownOnce: 'Voici votre adresse. Copiez-la maintenant\u202f: elle ne sera plus affichée.', how: 'Dans votre calendrier, choisissez «\u202fs’abonner à un calendrier\u202f» et collez-la. Ne la donnez à personne.',
    revoked: 'L’adresse est fermée. Les calendriers qui la lisaient ne reçoivent plus rien.', address: 'Adresse privée',
  },
  en: {
    title: 'My calendar',
    lead: 'Your slots in the calendar of your phone. Each is called “Reserved slot” there: nobody can read where you go.',
    missionsTitle: 'Missions to make', noMission: 'No mission to make for now.', when: 'When', what: 'Mission', refuseColumn: 'Refusal', refuse: 'Refuse', waiting: 'Refused, waiting for somebody else',
    refused: 'Your refusal is passed on. The mission will be given to somebody else.',
    fileTitle: 'Download once', fileText: 'A file of today’s missions. It does not change afterwards.', download: 'Download the file',
    feedTitle: 'Subscribe', feedText: 'A private address that your calendar reads by itself: it follows every change of programme.',
    create: 'Create my address', renew: 'Replace my address', revoke: 'Close my address',
    since: (when) => `An address has been open since ${when}. It is no longer shown: if you lost it, replace it.`,
    none: 'No address is open.',
    shownOnce: 'Here is your address. Copy it now: it will not be shown again.', how: 'In your calendar, choose “subscribe to a calendar” and paste it. Give it to nobody.',
    revoked: 'The address is closed. Calendars that read it receive nothing any more.', address: 'Private address',
  },
});
