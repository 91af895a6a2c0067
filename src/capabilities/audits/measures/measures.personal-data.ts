import type { PersonalTable } from '#core/privacy/declaration.ts';

const staffWords = {
  fr: 'Les dates et la nature des messages fondent un score publié et restent\u202f; les mots sont effacés avec la fiche d’audit.',
  en: 'Dates and kinds of mails found a published score and stay; the words are erased with the audit sheet.',
};
const onlyAnIdentifier = {
  fr: 'Une mesure, qui reste\u202f; son auteur n’y est qu’un numéro, qui ne mène plus à personne une fois le compte effacé.',
  en: 'A measure, which stays; its author is a mere number there, which leads to nobody once the account is erased.',
};
const mission = { organisation_id: { fr: 'Structure', en: 'Body' }, mission_id: { fr: 'Mission', en: 'Mission' } };

/** What the measures of the server hold of persons: staff whom a mail names, and those who wrote, decided or noted. */
export const measuresPersonalTables: readonly PersonalTable[] = [
  {
    table: 'mission_mail', activity: 'audits', of: { person: 'decided_by' },
    label: { fr: 'Réponses aux messages mystère, noms masqués', en: 'Replies to mystery mails, names masked' },
    columns: {
      subject: { label: { fr: 'Objet', en: 'Subject' }, mentions: true, mask: `'[effacé]'` },
      body: { label: { fr: 'Texte', en: 'Text' }, mentions: true, mask: `'[effacé]'` },
      message_id: { label: { fr: 'Numéro du message', en: 'Number of the mail' }, mask: `''` },
      decided_by: { label: { fr: 'Tranché par (identifiant)', en: 'Decided by (identifier)' } },
    },
    context: { ...mission, received_at: { fr: 'Reçu le', en: 'Received on' }, kind: { fr: 'Nature', en: 'Kind' }, sender_domain: { fr: 'Domaine de l’expéditeur', en: 'Domain of the sender' } },
    erasure: { how: 'keep', because: staffWords },
    retention: [{ rule: 'audit-sheet', since: 'received_at', only: `body <> '[effacé]'`, how: 'mask' }],
  },
  {
    table: 'mission_mail_original', activity: 'audits', of: {},
    label: { fr: 'Réponses telles que reçues, scellées', en: 'Replies as received, sealed' },
    columns: { sealed_sha256: { label: { fr: 'Fichier scellé', en: 'Sealed file' }, secret: true, file: true }, sealing_key: { label: { fr: 'Clé du scellé', en: 'Key of the seal' }, secret: true } },
    context: { mail_id: { fr: 'Message', en: 'Mail' }, received_at: { fr: 'Reçu le', en: 'Received on' } },
    erasure: { how: 'keep', because: { fr: 'Preuve sous scellé, sans recherche possible par nom\u202f; sa clé est effacée avec la fiche d’audit.', en: 'Proof under seal, which cannot be searched by name; its key is erased with the audit sheet.' } },
    retention: [{ rule: 'audit-sheet', since: 'received_at', how: 'delete' }],
  },
  {
    table: 'mystery_mail', activity: 'audits', of: { sql: 'written_by = :person or approved_by = :person' },
    label: { fr: 'Messages mystère envoyés', en: 'Mystery mails sent' },
    columns: {
      recipient: { label: { fr: 'Adresse du service', en: 'Address of the service' } },
      subject: { label: { fr: 'Objet', en: 'Subject' }, mentions: true, mask: `'[effacé]'` },
      body: { label: { fr: 'Texte', en: 'Text' }, mentions: true, mask: `'[effacé]'` },
      relay_answer: { label: { fr: 'Réponse du relais', en: 'Answer of the relay' }, mentions: true, mask: 'null' },
      written_by: { label: { fr: 'Préparé par (identifiant)', en: 'Prepared by (identifier)' } },
      approved_by: { label: { fr: 'Approuvé par (identifiant)', en: 'Approved by (identifier)' } },
    },
    context: { ...mission, sent_at: { fr: 'Envoyé le', en: 'Sent on' } },
    erasure: { how: 'keep', because: onlyAnIdentifier },
    retention: [{ rule: 'audit-sheet', since: 'sent_at', only: `body <> '[effacé]'`, how: 'mask' }],
  },
  {
    table: 'website_review', activity: 'audits', of: { person: 'asked_by' },
    label: { fr: 'Examens de sites par l’assistant', en: 'Reviews of websites by the assistant' },
    columns: { asked_by: { label: { fr: 'Demandé par (identifiant)', en: 'Asked by (identifier)' } }, outcome: { label: { fr: 'Ce qui a été vu', en: 'What was seen' }, mentions: true, mask: 'null', file: true } },
    context: { ...mission, asked_at: { fr: 'Demandé le', en: 'Asked on' } },
    erasure: { how: 'keep', because: onlyAnIdentifier },
    retention: [{ rule: 'audit-sheet', since: 'finished_at', only: 'outcome is not null', how: 'mask' }],
  },
  {
    table: 'contact_trace', activity: 'audits', of: { person: 'noted_by' },
    label: { fr: 'Dates notées d’un contact', en: 'Noted dates of a contact' },
    columns: { noted_by: { label: { fr: 'Noté par (identifiant)', en: 'Noted by (identifier)' } } },
    context: { ...mission, moment: { fr: 'Moment', en: 'Moment' }, happened_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: onlyAnIdentifier },
    retention: [],
  },
];

export const measuresNothingPersonal: Readonly<Record<string, string>> = {
  mission_mailbox: 'an invented name and its address', 'mission_mailbox.cover_name': 'an invented name', mission_mail_flow: 'counts of mails', 'mission_mail_flow.kept': 'a count',
  inbox_cursor: 'how far a mailbox was read', 'mystery_mail.message_id': 'number of a mail', 'mission_mail.decided_kind': 'kind of a mail', 'mission_mail.matched_by': 'how a mail was matched',
};
