import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const notACandidate = 'exists (select from mission_assignment a where a.evaluator_id = person.id)';
/** The account stays as a number that leads to nobody: audits and the journal point to it. */
const idleSince = 'parvis_last_activity(person.id)';
const idleOwner = (column: string) => `parvis_last_activity(${column})`;
const evaluates = (column: string) => `exists (select from mission_assignment a where a.evaluator_id = ${column})`;

/** What the accounts hold of persons. */
export const accountsPersonalData: PersonalDataDeclaration = {
  part: 'accounts',
  activities: [
    {
      id: 'accounts',
      name: { fr: 'Comptes et connexion', en: 'Accounts and sign-in' },
      purpose: { fr: 'Ouvrir à chacun ce que son rôle permet, et rien d’autre.', en: 'Open to each person what their role allows, and nothing else.' },
      basis: 'legitimate_interest',
      because: { fr: 'Sécurité du service, et contrat avec la structure ou l’évaluateur.', en: 'Security of the service, and the contract with the body or the evaluator.' },
      persons: { fr: 'Toute personne qui a un compte', en: 'Whoever has an account' },
      recipients: { fr: 'Opérateur', en: 'Operator' },
    },
  ],
  tables: [
    {
      table: 'person', activity: 'accounts', of: { person: 'id', email: 'email' },
      label: { fr: 'Compte', en: 'Account' },
      columns: {
        id: { label: { fr: 'Identifiant', en: 'Identifier' } },
        name: { label: { fr: 'Nom', en: 'Name' }, identifies: 'name', mask: `'Personne effacée'`, rectify: 'text', given: true },
        email: { label: { fr: 'Adresse électronique', en: 'E-mail address' }, identifies: 'email', mask: `'efface-' || id || '@efface.invalid'`, rectify: 'email', given: true },
        locale: { label: { fr: 'Langue', en: 'Language' }, given: true },
        last_sign_in_at: { label: { fr: 'Dernière connexion', en: 'Last sign-in' }, mask: 'null' },
      },
      context: { created_at: { fr: 'Créé le', en: 'Created on' } },
      erasure: { how: 'mask' },
      retention: [
        { rule: 'account-idle', since: idleSince, only: `not ${notACandidate}`, how: 'mask' },
        { rule: 'contract', since: `greatest(${idleSince}, (select max(greatest(a.assigned_at, a.ended_at)) from mission_assignment a where a.evaluator_id = person.id))`, only: notACandidate, how: 'mask' },
      ],
    },
    {
      table: 'session', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Sessions', en: 'Sessions' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        token_hash: { label: { fr: 'Empreinte de la session', en: 'Digest of the session' }, secret: true },
        provider_token: { label: { fr: 'Jeton du fournisseur d’identité', en: 'Token of the identity provider' }, secret: true },
        method: { label: { fr: 'Ouverte par', en: 'Opened by' } },
        last_used_at: { label: { fr: 'Dernière utilisation', en: 'Last used' } },
        second_factor_at: { label: { fr: 'Second facteur donné le', en: 'Second factor given on' } },
        user_agent: { label: { fr: 'Appareil', en: 'Device' } },
      },
      context: { created_at: { fr: 'Ouverte le', en: 'Opened on' }, expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'session', since: 'expires_at', how: 'delete' }],
    },
    {
      table: 'sign_in_link', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Liens de connexion en attente', en: 'Pending sign-in links' },
      columns: {
        token_hash: { label: { fr: 'Empreinte', en: 'Digest' }, secret: true },
        person_id: { label: { fr: 'Compte', en: 'Account' } },
      },
      context: { created_at: { fr: 'Demandé le', en: 'Asked for on' }, expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'single-use-link', since: 'expires_at', how: 'delete' }],
    },
    {
      table: 'passkey', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Clés d’accès', en: 'Passkeys' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        credential_id: { label: { fr: 'Identifiant de la clé', en: 'Identifier of the passkey' }, secret: true },
        public_key: { label: { fr: 'Clé publique', en: 'Public key' }, secret: true },
        name: { label: { fr: 'Nom de la clé', en: 'Name of the passkey' }, given: true },
      },
      context: { created_at: { fr: 'Ajoutée le', en: 'Added on' }, last_used_at: { fr: 'Dernière utilisation', en: 'Last used' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'account-idle', since: idleOwner('person_id'), how: 'delete' }],
    },
    {
      table: 'authenticator', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Application de codes', en: 'Authenticator application' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        secret_sealed: { label: { fr: 'Secret', en: 'Secret' }, secret: true },
        pending_sealed: { label: { fr: 'Secret à confirmer', en: 'Secret to confirm' }, secret: true },
      },
      context: { confirmed_at: { fr: 'En service depuis le', en: 'In use since' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'account-idle', since: idleOwner('person_id'), how: 'delete' }],
    },
    {
      table: 'recovery_code', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Codes de secours', en: 'Recovery codes' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        code_hash: { label: { fr: 'Empreinte', en: 'Digest' }, secret: true },
      },
      context: { used_at: { fr: 'Utilisé le', en: 'Used on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'account-idle', since: idleOwner('person_id'), how: 'delete' }],
    },
    {
      table: 'external_identity', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Identité chez un fournisseur', en: 'Identity at a provider' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        subject: { label: { fr: 'Identifiant chez le fournisseur', en: 'Identifier at the provider' } },
      },
      context: { issuer: { fr: 'Fournisseur', en: 'Provider' }, linked_at: { fr: 'Liée le', en: 'Linked on' }, last_used_at: { fr: 'Dernière utilisation', en: 'Last used' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'account-idle', since: idleOwner('person_id'), how: 'delete' }],
    },
    {
      table: 'role_grant', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Rôles', en: 'Roles' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        granted_by: { label: { fr: 'Donné par (identifiant)', en: 'Given by (identifier)' } },
        revoked_by: { label: { fr: 'Retiré par (identifiant)', en: 'Taken back by (identifier)' } },
      },
      context: { role: { fr: 'Rôle', en: 'Role' }, organisation_id: { fr: 'Structure', en: 'Body' }, granted_at: { fr: 'Donné le', en: 'Given on' }, revoked_at: { fr: 'Retiré le', en: 'Taken back on' } },
      erasure: { how: 'delete' },
      retention: [
        { rule: 'account-idle', since: idleOwner('person_id'), only: `not ${evaluates('role_grant.person_id')}`, how: 'delete' },
        { rule: 'contract', since: idleOwner('person_id'), only: evaluates('role_grant.person_id'), how: 'delete' },
      ],
    },
  ],
  none: { spent_challenge: 'random challenges that have served', 'spent_challenge.hash': 'digest of a random challenge, bound to nobody' },
};
