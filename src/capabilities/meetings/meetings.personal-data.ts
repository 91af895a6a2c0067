import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const endOf = (table: string): string => `(select m.ends_at from meeting m where m.id = ${table}.meeting_id)`;

/** What the national meetings hold of persons: who speaks, who comes, who was there. */
export const meetingsPersonalData: PersonalDataDeclaration = {
  part: 'meetings',
  activities: [
    {
      id: 'meetings',
      name: { fr: 'Rencontres nationales', en: 'National meetings' },
      purpose: { fr: 'Donner les places d’une rencontre, y accueillir chacun selon ses besoins, savoir qui est venu', en: 'To give the places of a meeting, to receive everybody according to their needs, to know who came' },
      basis: 'public_task',
      because: { fr: 'Mission d’intérêt public de faire connaître les résultats du baromètre\u202f; les besoins d’accueil reposent sur le consentement de qui les écrit', en: 'Public task of making the results of the barometer known; needs rest on the consent of whoever writes them' },
      persons: { fr: 'Participants, invités, intervenants', en: 'Participants, guests, speakers' },
      recipients: { fr: 'L’organisateur\u202f; l’accueil pour les noms\u202f; la structure pour ses propres agents', en: 'The organiser; the door for the names; the body for its own staff' },
    },
  ],
  tables: [
    {
      table: 'meeting_attendee', activity: 'meetings', of: { email: 'email' },
      label: { fr: 'Inscriptions à une rencontre', en: 'Registrations for a meeting' },
      columns: {
        name: { label: { fr: 'Nom', en: 'Name' }, identifies: 'name', rectify: 'text', given: true, mask: `'[effacé]'` },
        email: { label: { fr: 'Courriel', en: 'Mail address' }, identifies: 'email', rectify: 'email', given: true, mask: `'efface-' || id || '@invalid.example'` },
        body_name: { label: { fr: 'Structure', en: 'Body' }, given: true, mask: `''` },
        link_hash: { label: { fr: 'Empreinte du lien personnel', en: 'Digest of the personal link' }, secret: true },
      },
      context: { state: { fr: 'État', en: 'State' }, registered_at: { fr: 'Inscrite le', en: 'Registered on' }, badge_code: { fr: 'Code du badge', en: 'Code of the badge' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'meeting-attendance', since: endOf('meeting_attendee'), how: 'mask' }],
    },
    {
      table: 'meeting_need', activity: 'meetings', of: { sql: `(select lower(a.email) from meeting_attendee a where a.meeting_id = meeting_need.meeting_id and a.id = meeting_need.attendee_id) = lower(:email)` },
      label: { fr: 'Besoins d’accueil à une rencontre', en: 'Needs at a meeting' },
      columns: { needs: { label: { fr: 'Besoins', en: 'Needs' }, given: true, mentions: true } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'meeting-needs', since: endOf('meeting_need'), how: 'delete' }],
    },
    {
      table: 'meeting_question', activity: 'meetings', of: {},
      label: { fr: 'Questions de la salle', en: 'Questions of the room' },
      columns: { body: { label: { fr: 'Texte', en: 'Text' }, mentions: true, mask: `'[effacé]'` } },
      context: { asked_at: { fr: 'Posée le', en: 'Asked on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'meeting-attendance', since: endOf('meeting_question'), how: 'mask' }],
    },
    {
      table: 'meeting_feedback', activity: 'meetings', of: {},
      label: { fr: 'Avis sur une rencontre', en: 'Opinions of a meeting' },
      columns: { words: { label: { fr: 'Textes', en: 'Texts' }, mentions: true, mask: `'{}'::jsonb` } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'meeting-attendance', since: endOf('meeting_feedback'), how: 'mask' }],
    },
    {
      table: 'meeting_speaker', activity: 'meetings', of: {},
      label: { fr: 'Intervenants d’une rencontre', en: 'Speakers of a meeting' },
      columns: { name: { label: { fr: 'Nom', en: 'Name' }, identifies: 'name', mentions: true, mask: `'[effacé]'` }, quality: { label: { fr: 'Qualité', en: 'Quality' }, mask: `''` } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'meeting-programme', since: endOf('meeting_speaker'), how: 'mask' }],
    },
    {
      table: 'meeting', activity: 'accounts', of: { person: 'created_by' },
      label: { fr: 'Rencontres préparées', en: 'Meetings prepared' },
      columns: { created_by: { label: { fr: 'Préparée par (identifiant)', en: 'Prepared by (identifier)' } } },
      context: { created_at: { fr: 'Préparée le', en: 'Prepared on' } },
      erasure: { how: 'keep', because: { fr: 'La rencontre est publique\u202f; son auteur n’y est qu’un numéro.', en: 'The meeting is public; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    meeting_session: 'programme of a public meeting', meeting_door: 'a telephone, by the name of its door', 'meeting_door.label': 'name of a door', 'meeting_door.link_hash': 'digest of the link of a telephone', 'meeting_document.title': 'of a public document', meeting_arrival: 'a time beside a registration, with which it is handed out', meeting_document: 'public documents', meeting_support: 'a digest that only our key makes, and a question', meeting_vote: 'a question to the room and its counts', meeting_ballot: 'a digest that only our key makes, gone with the end of the vote', 'meeting_session.content': 'public words',
  },
};
