import { defineTexts } from '#core/shared/texts.ts';

/** What becomes of the national meetings, in plain words, for each name of event. */
export const meetingEventTitles = defineTexts<Record<string, string>>({
  fr: {
    'meeting.made': 'Rencontre préparée', 'meeting.changed': 'Rencontre modifiée', 'meeting.published': 'Rencontre publiée', 'meeting.cancelled': 'Rencontre annulée',
    'meeting.session_kept': 'Programme d’une rencontre modifié', 'meeting.session_removed': 'Moment retiré d’un programme', 'meeting.registered': 'Inscription à une rencontre',
    'meeting.withdrew': 'Place rendue', 'meeting.moved_up': 'Place donnée à la liste d’attente', 'meeting.door_opened': 'Accueil d’une rencontre ouvert', 'meeting.door_closed': 'Accueil d’une rencontre fermé',
    'meeting.list_taken': 'Liste des inscrits d’une rencontre téléchargée', 'meeting.document_added': 'Document d’une rencontre ajouté', 'meeting.document_removed': 'Document d’une rencontre retiré',
  },
  en: {
    'meeting.made': 'Meeting prepared', 'meeting.changed': 'Meeting changed', 'meeting.published': 'Meeting published', 'meeting.cancelled': 'Meeting cancelled',
    'meeting.session_kept': 'Programme of a meeting changed', 'meeting.session_removed': 'Session removed from a programme', 'meeting.registered': 'Registration for a meeting',
    'meeting.withdrew': 'Place given back', 'meeting.moved_up': 'Place given to the waiting list', 'meeting.door_opened': 'Door of a meeting opened', 'meeting.door_closed': 'Door of a meeting closed',
    'meeting.list_taken': 'List of registrations for a meeting downloaded', 'meeting.document_added': 'Document of a meeting added', 'meeting.document_removed': 'Document of a meeting removed',
  },
});
