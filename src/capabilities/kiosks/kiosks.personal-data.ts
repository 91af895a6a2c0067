import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const erased = `'[effacé]'`;
const identifier = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });

/**
 * What kiosks hold of persons: words that citizens leave, in which somebody may be named, and who of a body arranged
 * things. An opinion itself is nobody's: no name, no address, no cookie, no network is kept beside it.
 */
export const kiosksPersonalData: PersonalDataDeclaration = {
  part: 'kiosks',
  activities: [
    {
      id: 'citizens-words',
      name: { fr: 'Commentaires et idées des usagers', en: 'Comments and ideas of the public' },
      purpose: { fr: 'Lire ce que les usagers disent d’un lieu, y répondre et s’améliorer', en: 'To read what the public says of a place, to answer it and to improve' },
      basis: 'public_task',
      because: { fr: 'Mission de service public d’écoute des usagers\u202f; rien n’est demandé qui désigne la personne', en: 'Public task of listening to users; nothing is asked that tells who the person is' },
      persons: { fr: 'Usagers qui écrivent, agents qu’ils nomment', en: 'Users who write, staff whom they name' },
      recipients: { fr: 'La structure concernée et ceux qui relisent avant publication', en: 'The body concerned, and those who read before publication' },
    },
  ],
  tables: [
    {
      table: 'opinion_text', activity: 'citizens-words', of: {},
      label: { fr: 'Commentaires et idées des usagers', en: 'Comments and ideas of the public' },
      columns: {
        text: { label: { fr: 'Texte', en: 'Text' }, given: true, mentions: true, mask: erased },
        ticket_hash: { label: { fr: 'Trace du code de suivi', en: 'Trace of the follow-up code' }, secret: true },
      },
      context: { given_at: { fr: 'Déposé le', en: 'Left on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'received_at', how: 'delete' }],
    },
    {
      table: 'kiosk_code', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Codes d’enrôlement des bornes', en: 'Enrolment codes of kiosks' },
      columns: { made_by: identifier('Créé par', 'Made by'), code_hash: { label: { fr: 'Trace du code', en: 'Trace of the code' }, secret: true } },
      context: { made_at: { fr: 'Créé le', en: 'Made on' }, expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'single-use-link', since: 'expires_at', how: 'delete' }],
    },
    {
      table: 'question_set_version', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Questionnaires composés', en: 'Question sets made' },
      columns: { made_by: identifier('Composé par', 'Made by') },
      context: { set_id: { fr: 'Questionnaire', en: 'Question set' }, made_at: { fr: 'Composé le', en: 'Made on' } },
      erasure: { how: 'keep', because: { fr: 'Les avis déjà donnés renvoient à cette version\u202f; son auteur n’y est qu’un numéro.', en: 'Opinions already given refer to this version; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'paper_batch_version', activity: 'accounts', of: { person: 'entered_by' },
      label: { fr: 'Saisies de feuilles papier', en: 'Entries of paper sheets' },
      columns: { entered_by: identifier('Saisi par', 'Entered by'), reason: { label: { fr: 'Raison de la correction', en: 'Reason for the correction' }, given: true, mentions: true, mask: erased } },
      context: { number: { fr: 'Lot', en: 'Batch' }, entered_at: { fr: 'Saisi le', en: 'Entered on' } },
      erasure: { how: 'keep', because: { fr: 'Les avis déjà comptés suivent ces versions\u202f; leur auteur n’y est qu’un numéro.', en: 'Opinions already counted follow these versions; their author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'wall_display', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Écrans de hall', en: 'Screens in halls' },
      columns: { made_by: identifier('Créé par', 'Made by') },
      context: { name: { fr: 'Nom', en: 'Name' }, made_at: { fr: 'Créé le', en: 'Made on' } },
      erasure: { how: 'keep', because: { fr: 'L’écran continue d’afficher\u202f; son auteur n’y est qu’un numéro.', en: 'The screen goes on; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'opinion_change', activity: 'accounts', of: { person: 'seen_by' },
      label: { fr: 'Changements de niveau vus', en: 'Changes of level seen' },
      columns: { seen_by: identifier('Vu par', 'Seen by') },
      context: { changed_on: { fr: 'Depuis le', en: 'Since' }, seen_at: { fr: 'Vu le', en: 'Seen on' } },
      erasure: { how: 'keep', because: { fr: 'Dit que la structure sait\u202f; l’auteur n’y est qu’un numéro.', en: 'Says that the body knows; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'opinion_subscription', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Lettres et alertes choisies', en: 'Digests and alerts chosen' },
      columns: { person_id: identifier('Personne', 'Person') },
      context: { rhythm: { fr: 'Rythme', en: 'Rhythm' }, chosen_at: { fr: 'Choisi le', en: 'Chosen on' } },
      erasure: { how: 'delete' },
      retention: [{
        rule: 'account-idle', since: 'chosen_at', how: 'delete',
        only: 'not exists (select from role_grant g where g.person_id = opinion_subscription.person_id and g.organisation_id = opinion_subscription.organisation_id and g.revoked_at is null)',
      }],
    },
    {
      table: 'opinion_digest', activity: 'mails', of: { person: 'person_id' },
      label: { fr: 'Lettres des avis envoyées', en: 'Digests of opinions sent' },
      columns: { person_id: identifier('Personne', 'Person') },
      context: { rhythm: { fr: 'Rythme', en: 'Rhythm' }, first_day: { fr: 'Premier jour raconté', en: 'First day told of' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'mail', since: 'written_at', how: 'delete' }],
    },
  ],
  none: {
    'opinion_change.before': 'figures', 'opinion_change.after': 'figures',
    collection_point: 'a place and its settings', kiosk: 'a device and its public key', kiosk_status: 'what a device says of itself', kiosk_epoch: 'how far a device has been heard',
    opinion: 'a value chosen by nobody known: no identity, address or cookie is kept', opinion_mark: 'findings on opinions', opinion_quarantine: 'opinions that contradict another, as a device signed them; words are taken out',
    opinion_point_hour: 'counts', opinion_point_day: 'counts', opinion_organisation_day: 'counts', opinion_detail_day: 'counts', scan_nonce: 'a number drawn for one scan, hashed', kiosk_alert: 'troubles of devices',
    network_key: 'a key drawn at random, deleted the day after', visit_origin: 'a number of 16 bits that many networks share, under a key that is deleted the day after', site_network: 'the same, of a kiosk',
    'opinion_detail_day.name': 'of a reason or of a rule', 'wall_display.token': 'of a screen',
    'collection_point.name': 'of a place', 'collection_point.token': 'of a place', 'kiosk.name': 'of a device', 'kiosk_code.kiosk_name': 'of a device',
    'collection_point.hours': 'opening hours of a place', 'kiosk_epoch.head_hash': 'head of a chain of opinions', 'opinion.value': 'a step chosen, 0 to 10', 'opinion.device_at': 'an instant of a device',
    'opinion.content_hash': 'tells a retry from another content', 'opinion_quarantine.content_hash': 'the same', 'opinion_text.content_hash': 'the same',
    'opinion_quarantine.payload': 'steps and instants, without the words', 'scan_nonce.nonce_hash': 'of a number drawn for one scan',
  },
};
