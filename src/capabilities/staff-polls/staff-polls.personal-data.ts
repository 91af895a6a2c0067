import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const pollOf = (table: string, column: string): string => `(select p.${column} from staff_poll p where p.organisation_id = ${table}.organisation_id and p.id = ${table}.poll_id)`;

/**
 * What polls of staff hold of persons: who may answer, while the poll is open, and to whom a token was given. Ballots are of
 * nobody: there is nothing by which they could be found, corrected or erased, and agents are told so before they answer.
 */
export const staffPollsPersonalData: PersonalDataDeclaration = {
  part: 'staff-polls',
  activities: [
    {
      id: 'staff-polls',
      name: { fr: 'Sondages anonymes des agents', en: 'Anonymous polls of staff' },
      purpose: { fr: 'Demander leur avis aux agents d’une structure, une fois à chacun, sans pouvoir savoir qui répond quoi', en: 'To ask the agents of a body for their views, once each, without being able to know who answers what' },
      basis: 'public_task',
      because: { fr: 'Mission d’intérêt public d’améliorer l’accueil\u202f; répondre est libre', en: 'Public task of improving reception; answering is free' },
      persons: { fr: 'Agents de la structure, personnes qu’ils nommeraient', en: 'Agents of the body, persons whom they might name' },
      recipients: { fr: 'La structure, pour la liste\u202f; personne, pour les bulletins', en: 'The body, for the list; nobody, for the ballots' },
      outOfReach: {
        fr: 'La liste se cherche par l’adresse tant que le sondage est ouvert\u202f: accès, et effacement, qui retire le droit de répondre si le jeton n’est pas encore pris. Un agent inscrit sans adresse n’y est qu’un numéro. Les bulletins ne sont liés à personne\u202f: aucun ne peut être retrouvé, corrigé ni effacé, pas même avec l’aide de son auteur (article 11 du RGPD). Un commentaire se retrouve par les mots qui nomment quelqu’un. À la fin du sondage la liste et les clés sont détruites.',
        en: 'The list is searched by the address while the poll is open: access, and erasure, which takes away the right to answer if the token was not taken yet. An agent listed without an address is a mere number there. Ballots are linked to nobody: none can be found, corrected or erased, not even with the help of whoever gave it (article 11 of the GDPR). A comment is found by the words that name somebody. At the end of the poll the list and the keys are destroyed.',
      },
    },
  ],
  tables: [
    {
      table: 'poll_roll', activity: 'staff-polls', of: { email: 'address' },
      label: { fr: 'Listes des sondages d’agents', en: 'Lists of polls of staff' },
      columns: {
        address: { label: { fr: 'Adresse', en: 'Address' }, identifies: 'email' },
        code_hash: { label: { fr: 'Empreinte du code imprimé', en: 'Digest of the printed code' }, secret: true },
      },
      context: { unit: { fr: 'Service', en: 'Service' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'staff-poll-roll', since: pollOf('poll_roll', 'created_at'), how: 'delete' }],
    },
    {
      table: 'poll_words', activity: 'staff-polls', of: {},
      label: { fr: 'Commentaires des agents', en: 'Comments of agents' },
      columns: { body: { label: { fr: 'Texte', en: 'Text' }, mentions: true, mask: `'[effacé]'` } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: pollOf('poll_words', 'closes_at'), how: 'mask' }],
    },
    {
      table: 'poll_idea', activity: 'staff-polls', of: { person: 'replied_by' },
      label: { fr: 'Idées des agents', en: 'Ideas of agents' },
      columns: {
        body: { label: { fr: 'Texte montré', en: 'Text shown' }, mentions: true, mask: `'[effacé]'` }, reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true, mask: `case when reason is null then null else '[effacé]' end` },
        reply_body: { label: { fr: 'Réponse', en: 'Reply' }, mentions: true, mask: `case when reply_body is null then null else '[effacé]' end` },
        reply_service: { label: { fr: 'Au nom de', en: 'In the name of' } }, action_title: { label: { fr: 'Action', en: 'Action' }, mentions: true, mask: `case when action_title is null then null else '[effacé]' end` },
        checked_by: { label: { fr: 'Relue par (identifiant)', en: 'Read by (identifier)' } }, replied_by: { label: { fr: 'Répondu par (identifiant)', en: 'Answered by (identifier)' } },
      },
      context: { replied_at: { fr: 'Répondu le', en: 'Answered on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: pollOf('poll_idea', 'closes_at'), how: 'mask' }],
    },
    {
      table: 'staff_poll', activity: 'accounts', of: { person: 'created_by' },
      label: { fr: 'Sondages d’agents préparés', en: 'Polls of staff prepared' },
      columns: { created_by: { label: { fr: 'Préparé par (identifiant)', en: 'Prepared by (identifier)' } } },
      context: { created_at: { fr: 'Préparé le', en: 'Prepared on' } },
      erasure: { how: 'keep', because: { fr: 'Le sondage reste à la structure\u202f; son auteur n’y est qu’un numéro.', en: 'The poll stays with the body; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'poll_series', activity: 'accounts', of: { person: 'created_by' },
      label: { fr: 'Sondages d’agents qui reviennent', en: 'Polls of staff that come back' },
      columns: { created_by: { label: { fr: 'Préparé par (identifiant)', en: 'Prepared by (identifier)' } } },
      context: { created_at: { fr: 'Préparé le', en: 'Prepared on' } },
      erasure: { how: 'keep', because: { fr: 'Le sondage reste à la structure\u202f; son auteur n’y est qu’un numéro.', en: 'The poll stays with the body; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    poll_question: 'questions of a body', poll_room: 'how far a live session is', poll_room_answer: 'numbers drawn by chance in a browser', poll_issue: 'that a token was given to a line of the roll, with which it goes', poll_key: 'keys, sealed', poll_serial: 'drawn by chance in a browser, and led to nobody',
    staged_ballot: 'sealed, of nobody known', mixed_ballot: 'sealed, of nobody known', poll_ballot: 'answers chosen by nobody known', poll_release: 'counts of five people and more', poll_turnout: 'counts in steps of five', 'poll_release.through_group': 'number of a group of ballots',
  },
};
