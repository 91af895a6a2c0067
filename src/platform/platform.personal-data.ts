import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const nobody = `'00000000-0000-0000-0000-000000000000'`;

/** What the platform itself holds of persons: the outbox, the journal, its jobs and its counters. */
export const platformPersonalData: PersonalDataDeclaration = {
  part: 'platform',
  activities: [
    {
      id: 'mails',
      name: { fr: 'Courriels envoyés', en: 'Mails sent' },
      purpose: { fr: 'Confirmer une inscription, inviter, connecter, répondre.', en: 'Confirm a registration, invite, sign in, answer.' },
      basis: 'contract',
      because: { fr: 'Suites d’une demande de la personne ou de sa structure.', en: 'What follows from a request of the person or of their body.' },
      persons: { fr: 'Destinataires', en: 'Recipients' },
      recipients: { fr: 'Opérateur, hébergeur du courrier', en: 'Operator, mail provider' },
    },
    {
      id: 'journal',
      name: { fr: 'Journal et sécurité', en: 'Journal and security' },
      purpose: { fr: 'Savoir qui a fait quoi, pour la sécurité et la preuve\u202f; freiner les robots.', en: 'Know who did what, for security and proof; slow robots down.' },
      basis: 'legitimate_interest',
      because: { fr: 'Sécurité et preuve. Ni contenu, ni adresse de réseau en clair.', en: 'Security and proof. Neither contents nor readable network address.' },
      persons: { fr: 'Toute personne qui a un compte\u202f; visiteurs, par une empreinte', en: 'Whoever has an account; visitors, by a digest' },
      recipients: { fr: 'Opérateur', en: 'Operator' },
    },
  ],
  tables: [
    {
      table: 'mail_message', activity: 'mails', of: { email: 'recipient' },
      label: { fr: 'Courriels', en: 'Mails' },
      columns: {
        recipient: { label: { fr: 'Destinataire', en: 'Recipient' } },
        subject: { label: { fr: 'Objet', en: 'Subject' }, mentions: true },
        text_body: { label: { fr: 'Texte', en: 'Text' }, mentions: true },
        html_body: { label: { fr: 'Texte mis en page', en: 'Text laid out' }, mentions: true, secret: true },
        last_error: { label: { fr: 'Dernière erreur', en: 'Last error' }, mentions: true },
      },
      context: { created_at: { fr: 'Écrit le', en: 'Written on' }, sent_at: { fr: 'Envoyé le', en: 'Sent on' } },
      erasure: {
        how: 'delete',
        unless: {
          when: `template = 'privacy-erased'`,
          because: { fr: 'La réponse à la demande d’effacement elle-même.', en: 'The answer to the request for erasure itself.' },
        },
      },
      retention: [
        { rule: 'rights-unconfirmed', since: 'created_at', only: `template = 'privacy-erased'`, how: 'delete' },
        { rule: 'mail', since: 'created_at', only: `template <> 'privacy-erased'`, how: 'delete' },
      ],
    },
    {
      table: 'event', activity: 'journal', of: { person: 'actor_id' },
      label: { fr: 'Journal', en: 'Journal' },
      columns: {
        actor_id: { label: { fr: 'Auteur (identifiant)', en: 'Actor (identifier)' }, mask: 'null' },
        subject_id: { label: { fr: 'Sujet', en: 'Subject' }, mask: `case when subject_type = 'person' then ${nobody} else subject_id end` },
        payload: { label: { fr: 'Précisions', en: 'Details' }, mentions: true },
      },
      context: { name: { fr: 'Fait', en: 'Fact' }, occurred_at: { fr: 'Date', en: 'Date' } },
      erasure: {
        how: 'keep',
        because: { fr: 'Preuve et sécurité, cinq ans\u202f; l’auteur n’y est qu’un numéro, qui ne mène plus à personne une fois le compte effacé.', en: 'Proof and security, five years; the actor is a mere number there, which leads to nobody once the account is erased.' },
      },
      retention: [{ rule: 'journal', since: 'occurred_at', only: `(actor_id is not null or subject_type = 'person')`, how: 'mask' }],
    },
    {
      table: 'job_run', activity: 'journal', of: { person: 'asked_by' },
      label: { fr: 'Travaux demandés', en: 'Jobs asked for' },
      columns: {
        asked_by: { label: { fr: 'Demandé par (identifiant)', en: 'Asked by (identifier)' }, mask: 'null' },
        title: { label: { fr: 'Titre', en: 'Title' }, mentions: true },
        error: { label: { fr: 'Erreur', en: 'Error' }, mentions: true, mask: 'null' },
      },
      context: { created_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'technical-log', since: 'created_at', how: 'mask' }],
    },
    {
      table: 'rate_limit', activity: 'journal', of: {},
      label: { fr: 'Compteurs de tentatives', en: 'Counters of attempts' },
      columns: { key: { label: { fr: 'Empreinte d’une adresse', en: 'Digest of an address' }, secret: true } },
      erasure: { how: 'keep', because: { fr: 'Une empreinte que rien ne relie à une personne, gardée un jour.', en: 'A digest that nothing links to a person, kept for a day.' } },
      retention: [{ rule: 'single-use-link', since: 'to_timestamp(expire / 1000.0)', how: 'delete' }],
    },
    {
      table: 'mail_adaptation', activity: 'mails', of: { person: 'written_by' },
      label: { fr: 'Mots adaptés d’un courriel', en: 'Adapted words of a mail' },
      columns: {
        written_by: { label: { fr: 'Écrits par (identifiant)', en: 'Written by (identifier)' } },
        subject: { label: { fr: 'Objet', en: 'Subject' }, mentions: true },
        paragraphs: { label: { fr: 'Texte', en: 'Text' }, mentions: true },
      },
      context: { written_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: { fr: 'Modèle de courriel\u202f; l’auteur n’y est qu’un numéro.', en: 'Model of a mail; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    schema_migration: 'which migrations were applied', 'schema_migration.name': 'name of a file',
    'event.subject_type': 'kind of thing', 'event.name': 'name of a kind of event', 'event.request_id': 'number of a request',
  },
};
