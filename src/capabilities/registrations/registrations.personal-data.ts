import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const registrationOf = (table: string, select: string) =>
  `(select ${select} from registration r where r.organisation_id = ${table}.organisation_id and r.id = ${table}.registration_id)`;
const accepted = (table: string) => `${registrationOf(table, `r.state = 'accepted'`)}`;
/** Publication of the edition ends the contract; where it never came, two years after sign-up. */
const contractEnd = (table: string) => registrationOf(table, `coalesce(
  (select p.published_at from edition_publication p where p.edition_id = r.edition_id), r.submitted_at + interval '24 months')`);
const lastContact = (table: string) => registrationOf(table, `greatest(r.submitted_at,
  (select max(d.decided_at) from registration_decision d where d.organisation_id = r.organisation_id and d.registration_id = r.id))`);
const running = {
  fr: 'La structure est engagée dans une édition en cours\u202f: son contact reste le temps du contrat.',
  en: 'The body is engaged in an edition under way: its contact stays for the time of the contract.',
};
const byNumber = {
  fr: 'L’acte reste\u202f; son auteur n’y est qu’un numéro, qui ne mène plus à personne une fois le compte effacé.',
  en: 'The act stays; its author is a mere number there, which leads to nobody once the account is erased.',
};

/** What sign-up holds of persons. */
export const registrationsPersonalData: PersonalDataDeclaration = {
  part: 'registrations',
  activities: [
    {
      id: 'registration',
      name: { fr: 'Inscription d’une structure', en: 'Sign-up of a body' },
      purpose: { fr: 'Instruire la demande, établir le prix, tenir la liste des participants.', en: 'Handle the request, set the price, keep the list of participants.' },
      basis: 'contract',
      because: { fr: 'Demande et participation de la structure\u202f; intérêt légitime pour joindre ses contacts.', en: 'Request and participation of the body; legitimate interest to reach its contacts.' },
      persons: { fr: 'Référents et décideurs des structures', en: 'Referents and decision makers of bodies' },
      recipients: { fr: 'Opérateur', en: 'Operator' },
    },
  ],
  tables: [
    {
      table: 'registration_draft', activity: 'registration', of: { sql: `parvis_own_parts(data, :email) <> '[]'` },
      label: { fr: 'Inscription en cours', en: 'Registration in progress' },
      columns: {
        token_hash: { label: { fr: 'Empreinte du navigateur', en: 'Digest of the browser' }, secret: true },
        data: { label: { fr: 'Ce qui a été saisi', en: 'What was typed' }, mentions: true, given: true, own: 'parvis_own_parts(data, :email)', mask: 'parvis_without_person(data, :email)', file: true },
      },
      context: { updated_at: { fr: 'Modifiée le', en: 'Changed on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'draft', since: 'updated_at', how: 'delete' }],
    },
    {
      table: 'registration_contact', activity: 'registration', of: { email: 'email' },
      label: { fr: 'Contact d’une inscription', en: 'Contact of a registration' },
      columns: {
        name: { label: { fr: 'Nom', en: 'Name' }, identifies: 'name', mask: `'Contact effacé'`, rectify: 'text', given: true },
        job_title: { label: { fr: 'Fonction', en: 'Function' }, mask: 'null', rectify: 'text', given: true },
        email: { label: { fr: 'Adresse électronique', en: 'E-mail address' }, identifies: 'email', mask: `'efface-' || registration_id || '@efface.invalid'`, rectify: 'email', given: true },
        phone: { label: { fr: 'Téléphone', en: 'Telephone' }, identifies: 'phone', mask: 'null', rectify: 'phone', given: true },
      },
      context: { role: { fr: 'Rôle', en: 'Role' }, organisation_id: { fr: 'Structure', en: 'Body' }, registration_id: { fr: 'Inscription', en: 'Registration' } },
      erasure: { how: 'mask', unless: { when: `${accepted('registration_contact')} and ${contractEnd('registration_contact')} > :now`, because: running } },
      retention: [
        { rule: 'prospect', since: lastContact('registration_contact'), only: `not ${accepted('registration_contact')}`, how: 'mask' },
        { rule: 'contract', since: contractEnd('registration_contact'), only: accepted('registration_contact'), how: 'mask' },
      ],
    },
    {
      table: 'registration', activity: 'registration', of: {},
      label: { fr: 'Inscriptions', en: 'Registrations' },
      columns: {
        signs_for_name: { label: { fr: 'Signe pour (nom)', en: 'Signs for (name)' }, mentions: true, mask: 'null' },
        signs_for_title: { label: { fr: 'Signe pour (fonction)', en: 'Signs for (function)' }, mask: 'null' },
        certification_proof: { label: { fr: 'Fichier de preuve', en: 'File of proof' }, mentions: true, mask: 'null', file: true },
      },
      erasure: { how: 'keep', because: { fr: 'Ce que demande une structure\u202f; les noms y sont nettoyés.', en: 'What a body asks for; names are cleaned there.' } },
      retention: [{ rule: 'contract', since: `coalesce((select p.published_at from edition_publication p where p.edition_id = registration.edition_id), submitted_at + interval '24 months')`, only: 'signs_for_name is not null or certification_proof is not null', how: 'mask' }],
    },
    {
      table: 'registration_decision', activity: 'registration', of: { person: 'decided_by' },
      label: { fr: 'Décisions sur une inscription', en: 'Decisions on a registration' },
      columns: {
        decided_by: { label: { fr: 'Décidé par (identifiant)', en: 'Decided by (identifier)' } },
        reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true },
      },
      context: { decision: { fr: 'Décision', en: 'Decision' }, decided_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: byNumber },
      retention: [],
    },
    {
      table: 'staff_notice', activity: 'registration', of: { person: 'declared_by' },
      label: { fr: 'Information des agents', en: 'Notice to staff' },
      columns: {
        declared_by: { label: { fr: 'Déclaré par (identifiant)', en: 'Declared by (identifier)' } },
        body_consulted: { label: { fr: 'Instance consultée', en: 'Body consulted' }, mentions: true },
        proof: { label: { fr: 'Fichier de preuve', en: 'File of proof' }, mentions: true, mask: 'null', file: true },
      },
      context: { notified_on: { fr: 'Agents informés le', en: 'Staff told on' }, declared_at: { fr: 'Déclaré le', en: 'Declared on' } },
      erasure: { how: 'keep', because: byNumber },
      retention: [{ rule: 'contract', since: `coalesce((select p.published_at from edition_publication p where p.edition_id = staff_notice.edition_id), declared_at + interval '24 months')`, only: 'proof is not null', how: 'mask' }],
    },
    {
      table: 'registration_note', activity: 'registration', of: { person: 'written_by' },
      label: { fr: 'Notes de l’opérateur', en: 'Notes of the operator' },
      columns: {
        body: { label: { fr: 'Texte', en: 'Text' }, mentions: true },
        written_by: { label: { fr: 'Écrite par (identifiant)', en: 'Written by (identifier)' } },
      },
      context: { written_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: byNumber },
      retention: [{ rule: 'contract', since: 'written_at', how: 'delete' }],
    },
    {
      table: 'registration_correction', activity: 'registration', of: { person: 'corrected_by' },
      label: { fr: 'Corrections d’une inscription', en: 'Corrections of a registration' },
      columns: {
        reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true },
        before: { label: { fr: 'Avant', en: 'Before' }, mentions: true },
        after: { label: { fr: 'Après', en: 'After' }, mentions: true },
        corrected_by: { label: { fr: 'Corrigé par (identifiant)', en: 'Corrected by (identifier)' } },
      },
      context: { corrected_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: byNumber },
      retention: [{ rule: 'contract', since: 'corrected_at', how: 'delete' }],
    },
    {
      table: 'bulk_action', activity: 'registration', of: { person: 'asked_by' },
      label: { fr: 'Actions en nombre', en: 'Bulk actions' },
      columns: {
        input: { label: { fr: 'Ce qui a été demandé', en: 'What was asked for' }, mentions: true },
        asked_by: { label: { fr: 'Demandé par (identifiant)', en: 'Asked by (identifier)' } },
      },
      context: { action: { fr: 'Action', en: 'Action' }, asked_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: byNumber },
      retention: [],
    },
    {
      table: 'file_link', activity: 'registration', of: {
        sql: `exists (select from registration_contact c where c.organisation_id = file_link.organisation_id and c.registration_id = file_link.registration_id
          and c.role = file_link.contact_role and lower(c.email) = lower(:email))`,
      },
      label: { fr: 'Liens de suivi d’une inscription', en: 'Links to follow a registration' },
      columns: {
        token_hash: { label: { fr: 'Empreinte du lien', en: 'Digest of the link' }, secret: true },
        revoked_by: { label: { fr: 'Révoqué par (identifiant)', en: 'Revoked by (identifier)' } },
      },
      context: { contact_role: { fr: 'Rôle du contact', en: 'Role of the contact' }, made_at: { fr: 'Envoyé le', en: 'Sent on' }, expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'single-use-link', since: 'expires_at', how: 'delete' }],
    },
  ],
  none: {
    'registration.certification': 'name of a certification', 'registration.price': 'amounts', 'registration.options': 'names of options', 'registration.price_band': 'band of prices',
    'registration.certification_number': 'number of a certificate of a body', 'registration.certification_expires_on': 'date', 'staff_notice.contacts_announced': 'a number',
    registration_draft_link: 'which browsers open a draft: erased with it', 'registration_draft_link.token_hash': 'digest of a link of a draft', 'registration_draft_link.draft_hash': 'digest of a draft',
    draw_commitment: 'rules of a draw', 'draw_commitment.seed_hash': 'digest of a seed', draw_secret: 'seed of a draw', draw_list: 'numbers of bodies', 'draw_list.list_hash': 'digest of a list',
    'draw_list.given_before': 'a number', draw_postponement: 'a day', 'draw_postponement.reason': 'why a list was frozen late: published', draw_beacon: 'a public value', 'draw_beacon.value': 'a public value', draw_result: 'numbers of bodies', draw_candidate: 'numbers of bodies',
    draw_outcome: 'places of bodies', draw_answer: 'when a body was answered',
    registration_site: 'which sites of a body are registered',
    bulk_action_line: 'registrations of an action, by number', 'bulk_action_line.refusal': 'code of a problem',
  },
};
