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
        email_verified: { label: { fr: 'Adresse vérifiée', en: 'Address verified' }, mask: 'false' },
        image: { label: { fr: 'Image', en: 'Picture' }, mask: 'null' },
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
        token: { label: { fr: 'Clé de session', en: 'Session key' }, secret: true },
        ip_address: { label: { fr: 'Adresse de réseau', en: 'Network address' } },
        user_agent: { label: { fr: 'Appareil', en: 'Device' } },
      },
      context: { created_at: { fr: 'Ouverte le', en: 'Opened on' }, expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'session', since: 'expires_at', how: 'delete' }],
    },
    {
      table: 'credential', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Moyens de connexion', en: 'Means of sign-in' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        account_id: { label: { fr: 'Identifiant chez le fournisseur', en: 'Identifier at the provider' } },
        access_token: { label: { fr: 'Clé', en: 'Key' }, secret: true },
        refresh_token: { label: { fr: 'Clé', en: 'Key' }, secret: true },
        id_token: { label: { fr: 'Clé', en: 'Key' }, secret: true },
        access_token_expires_at: { label: { fr: 'Expire le', en: 'Expires on' } },
        refresh_token_expires_at: { label: { fr: 'Expire le', en: 'Expires on' } },
        password: { label: { fr: 'Mot de passe', en: 'Password' }, secret: true },
      },
      context: { provider_id: { fr: 'Fournisseur', en: 'Provider' }, created_at: { fr: 'Ajouté le', en: 'Added on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'account-idle', since: idleOwner('person_id'), how: 'delete' }],
    },
    {
      table: 'verification', activity: 'accounts', of: { sql: 'position(lower(:email) in lower(identifier || value)) > 0' },
      label: { fr: 'Liens de connexion en attente', en: 'Pending sign-in links' },
      columns: {
        identifier: { label: { fr: 'Empreinte', en: 'Digest' }, secret: true },
        value: { label: { fr: 'Adresse du lien', en: 'Address of the link' } },
      },
      context: { expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'single-use-link', since: 'expires_at', how: 'delete' }],
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
  none: {},
};
