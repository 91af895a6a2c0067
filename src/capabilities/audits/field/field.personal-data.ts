import type { PersonalTable } from '#core/privacy/declaration.ts';

const carried = (table: string) =>
  `exists (select from mission_assignment m where m.organisation_id = ${table}.organisation_id and m.mission_id = ${table}.mission_id and m.evaluator_id = :person)`;
const proof = {
  fr: 'La preuve fonde un score publié\u202f; son empreinte reste dans la chaîne de conservation, sans personne.',
  en: 'The proof founds a published score; its digest stays in the chain of custody, without a person.',
};

/** What the field brings that concerns persons: files, versions that compete, addresses of collectors. */
export const fieldTables: readonly PersonalTable[] = [
  {
    table: 'evidence', activity: 'audits', of: { sql: carried('evidence') },
    label: { fr: 'Preuves d’un audit', en: 'Proofs of an audit' },
    columns: {
      file_name: { label: { fr: 'Nom du fichier', en: 'Name of the file' }, mentions: true, mask: `'[effacé]'` },
      place: { label: { fr: 'Lieu approché', en: 'Coarse place' }, mask: 'null' },
    },
    context: { mission_id: { fr: 'Mission', en: 'Mission' }, captured_at: { fr: 'Prise le', en: 'Taken on' } },
    erasure: { how: 'keep', because: proof },
    retention: [{ rule: 'audit-sheet', since: 'captured_at', how: 'mask' }],
  },
  {
    table: 'evidence_chunk', activity: 'audits', of: { sql: `exists (select from evidence e where e.organisation_id = evidence_chunk.organisation_id and e.id = evidence_chunk.evidence_id and ${carried('e')})` },
    label: { fr: 'Parties d’une preuve jamais arrivée entière', en: 'Parts of a proof that never came whole' },
    columns: { bytes: { label: { fr: 'Contenu', en: 'Content' }, secret: true } },
    context: { evidence_id: { fr: 'Preuve', en: 'Proof' }, received_at: { fr: 'Reçue le', en: 'Received on' } },
    // A phone that comes back later is asked for the whole file again: nothing that it still has is lost.
    erasure: { how: 'delete' },
    retention: [{ rule: 'evidence-unfinished', since: 'received_at', how: 'delete' }],
  },
  {
    table: 'competing_audit', activity: 'audits', of: { sql: `(competing_audit.sent_by = :person or ${carried('competing_audit')})` },
    label: { fr: 'Autres versions d’un audit', en: 'Other versions of an audit' },
    columns: {
      content: { label: { fr: 'Ce qui a été envoyé', en: 'What was sent' }, mentions: true, mask: `'{}'::jsonb` },
      sent_by: { label: { fr: 'Évaluateur (identifiant)', en: 'Evaluator (identifier)' } },
      device: { label: { fr: 'Navigateur et système', en: 'Browser and system' }, mask: 'null' },
    },
    context: { mission_id: { fr: 'Mission', en: 'Mission' }, received_at: { fr: 'Reçue le', en: 'Received on' } },
    erasure: { how: 'keep', because: proof },
    retention: [{ rule: 'audit-sheet', since: 'received_at', how: 'mask' }],
  },
  {
    table: 'competing_decision', activity: 'audits', of: { person: 'reviewer_id' },
    label: { fr: 'Choix entre deux versions', en: 'Choices between two versions' },
    columns: {
      reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true, mask: `'[effacé]'` },
      reviewer_id: { label: { fr: 'Contrôleur (identifiant)', en: 'Reviewer (identifier)' } },
    },
    context: { competing_id: { fr: 'Version', en: 'Version' }, decided_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: proof },
    retention: [{ rule: 'audit-sheet', since: 'decided_at', how: 'mask' }],
  },
  {
    table: 'collector_key', activity: 'audits', of: { person: 'person_id' },
    label: { fr: 'Adresses de collecte', en: 'Collection addresses' },
    columns: {
      person_id: { label: { fr: 'Évaluateur (identifiant)', en: 'Evaluator (identifier)' } },
      token_hash: { label: { fr: 'Empreinte de l’adresse', en: 'Digest of the address' } },
    },
    context: { created_at: { fr: 'Créée le', en: 'Made on' } },
    erasure: { how: 'delete' },
    retention: [{ rule: 'account-idle', since: 'created_at', how: 'delete' }],
  },
];

export const fieldNone: Record<string, string> = {
  custody_link: 'digests and identifiers of what was received',
  kept_grid: 'questions of a public grid', 'kept_grid.kept_at': 'a date',
  'evidence.original_sha256': 'digest of the file', 'evidence.picture_hash': 'digest of the picture', 'evidence.sha256': 'digest of the file',
  'competing_audit.content_hash': 'digest of the answers',
};
