import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const proof = {
  fr: 'La demande est en cours\u202f: son adresse sert à répondre.',
  en: 'The request is open: its address serves to answer.',
};
const requestMask = `'efface-' || id || '@efface.invalid'`;

/** What the privacy desk itself holds of persons. */
export const privacyPersonalData: PersonalDataDeclaration = {
  part: 'privacy',
  activities: [
    {
      id: 'rights',
      name: { fr: 'Exercice des droits', en: 'Rights of persons' },
      purpose: { fr: 'Répondre aux demandes dans le délai et pouvoir le prouver.', en: 'Answer requests in time and be able to prove it.' },
      basis: 'legal_obligation',
      because: { fr: 'RGPD, articles 12 à 22.', en: 'GDPR, articles 12 to 22.' },
      persons: { fr: 'Personnes qui exercent un droit', en: 'Persons who exercise a right' },
      recipients: { fr: 'Délégué à la protection des données', en: 'Data protection officer' },
    },
  ],
  tables: [
    {
      table: 'privacy_request', activity: 'rights', of: { person: 'person_id', email: 'email' },
      label: { fr: 'Demandes', en: 'Requests' },
      columns: {
        email: { label: { fr: 'Adresse électronique', en: 'E-mail address' }, mask: requestMask, given: true },
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        detail: { label: { fr: 'Précisions', en: 'Details' }, mask: 'null', mentions: true, given: true },
        token_hash: { label: { fr: 'Empreinte du lien', en: 'Digest of the link' }, mask: 'null', secret: true },
        identity: { label: { fr: 'Identité', en: 'Identity' } },
      },
      context: { kind: { fr: 'Droit exercé', en: 'Right exercised' }, state: { fr: 'État', en: 'State' }, asked_at: { fr: 'Demandé le', en: 'Asked on' }, due_on: { fr: 'Réponse due le', en: 'Answer due on' }, closed_at: { fr: 'Close le', en: 'Closed on' } },
      erasure: { how: 'mask', unless: { when: `state = 'open'`, because: proof } },
      retention: [
        { rule: 'rights-request', since: 'closed_at', how: 'mask' },
        { rule: 'rights-unconfirmed', since: 'asked_at', only: `state = 'unconfirmed'`, how: 'mask' },
      ],
    },
    {
      table: 'privacy_step', activity: 'rights', of: { person: 'by_id' },
      label: { fr: 'Journal des demandes', en: 'Journal of requests' },
      columns: {
        by_id: { label: { fr: 'Par (identifiant)', en: 'By (identifier)' } },
        note: { label: { fr: 'Note', en: 'Note' }, mentions: true, mask: 'null' },
      },
      context: { step: { fr: 'Étape', en: 'Step' }, taken_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: { fr: 'Preuve du traitement de la demande\u202f; chacun n’y est qu’un numéro.', en: 'Proof that the request was handled; everybody is a mere number there.' } },
      retention: [{ rule: 'rights-request', since: 'taken_at', how: 'mask' }],
    },
    {
      table: 'privacy_package', activity: 'rights', of: { sql: 'exists (select from privacy_request r where r.id = privacy_package.request_id and (lower(r.email) = lower(:email) or r.person_id = :person))' },
      label: { fr: 'Liens vers une copie des données', en: 'Links to a copy of the data' },
      columns: { token_hash: { label: { fr: 'Empreinte du lien', en: 'Digest of the link' }, secret: true } },
      context: { made_at: { fr: 'Préparé le', en: 'Made on' }, expires_at: { fr: 'Expire le', en: 'Expires on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'single-use-link', since: 'expires_at', how: 'delete' }],
    },
    {
      table: 'privacy_restriction', activity: 'rights', of: { person: 'person_id', email: 'email' },
      label: { fr: 'Limitations et oppositions', en: 'Restrictions and objections' },
      columns: {
        email: { label: { fr: 'Adresse électronique', en: 'E-mail address' }, mask: requestMask },
        person_id: { label: { fr: 'Compte', en: 'Account' } },
      },
      context: { kind: { fr: 'Nature', en: 'Kind' }, since: { fr: 'Depuis', en: 'Since' }, lifted_at: { fr: 'Levée le', en: 'Lifted on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'rights-request', since: 'lifted_at', how: 'mask' }],
    },
  ],
  none: {
    retention_log: 'counts of rows', 'retention_log.table_name': 'name of a table', 'privacy_request.kind': 'name of a right',
  },
};
