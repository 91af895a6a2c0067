import type { PersonalTable } from '#core/privacy/declaration.ts';

const traced = {
  fr: 'Trace du contrôle d’un score publié\u202f; la personne n’y est qu’un numéro, qui ne mène plus à personne une fois le compte effacé.',
  en: 'Trace of the control of a published score; the person is a mere number there, which leads to nobody once the account is erased.',
};
const identifier = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const audit = { audit_id: { fr: 'Audit', en: 'Audit' } };
const erased = `'[effacé]'`;

/** What quality control holds of persons: reviewers, coders, and whoever a note or a dispute names. */
export const qualityTables: readonly PersonalTable[] = [
  {
    table: 'audit_finding', activity: 'audits', of: {},
    label: { fr: 'Constats de contradiction', en: 'Findings of contradiction' },
    columns: { proofs: { label: { fr: 'Extraits en regard', en: 'Excerpts that face each other' }, mentions: true, mask: `'[{"kind":"limit","value":0},{"kind":"limit","value":0}]'::jsonb` } },
    context: { ...audit, rule: { fr: 'Règle', en: 'Rule' }, subject: { fr: 'Objet', en: 'Subject' }, found_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: traced },
    retention: [{ rule: 'audit-sheet', since: 'found_at', how: 'mask' }],
  },
  {
    table: 'audit_finding_resolution', activity: 'audits', of: { person: 'resolved_by' },
    label: { fr: 'Suites données aux constats', en: 'What was made of findings' },
    columns: { reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true, mask: erased }, resolved_by: identifier('Contrôleur', 'Reviewer') },
    context: { ...audit, rule: { fr: 'Règle', en: 'Rule' }, subject: { fr: 'Objet', en: 'Subject' }, verdict: { fr: 'Suite', en: 'Verdict' }, resolved_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: traced },
    retention: [{ rule: 'audit-sheet', since: 'resolved_at', how: 'mask' }],
  },
  {
    table: 'reviewer_interest', activity: 'audits', of: { person: 'person_id' },
    label: { fr: 'Liens déclarés par un contrôleur', en: 'Ties declared by a reviewer' },
    columns: { person_id: identifier('Contrôleur', 'Reviewer') },
    context: { organisation_id: { fr: 'Structure', en: 'Body' }, tie: { fr: 'Lien', en: 'Tie' }, declared_at: { fr: 'Déclaré le', en: 'Declared on' } },
    erasure: { how: 'delete' },
    retention: [{ rule: 'contract', since: 'declared_at', how: 'delete' }],
  },
  {
    table: 'double_coding_draw', activity: 'audits', of: { person: 'drawn_by' },
    label: { fr: 'Tirage des audits à coder deux fois', en: 'Draw of the audits to code twice' },
    columns: { drawn_by: identifier('Auteur', 'Author') },
    context: { edition_id: { fr: 'Édition', en: 'Edition' }, drawn_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: traced }, retention: [],
  },
  {
    table: 'double_coding', activity: 'audits', of: { person: 'coder_id' },
    label: { fr: 'Audits à coder deux fois', en: 'Audits to code twice' },
    columns: { coder_id: identifier('Second codeur', 'Second coder') },
    context: { ...audit, taken_at: { fr: 'Pris le', en: 'Taken on' } },
    erasure: { how: 'keep', because: traced }, retention: [],
  },
  {
    table: 'second_coding', activity: 'audits', of: { person: 'coder_id' },
    label: { fr: 'Seconds codages', en: 'Second codings' },
    columns: { coder_id: identifier('Second codeur', 'Second coder') },
    context: { ...audit, coded_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: traced }, retention: [],
  },
  {
    table: 'dispute', activity: 'audits', of: { person: 'raised_by' },
    label: { fr: 'Contestations', en: 'Disputes' },
    columns: {
      statement: { label: { fr: 'Ce qui est contesté', en: 'What is contested' }, given: true, mentions: true, mask: `'[effacé après son délai de conservation]'` },
      proof_name: { label: { fr: 'Nom de la pièce', en: 'Name of the file' }, mentions: true, mask: `case when proof_name is null then null else '[effacé]' end` },
      raised_by: identifier('Auteur', 'Author'),
    },
    context: { ...audit, item_id: { fr: 'Question', en: 'Item' }, raised_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: traced },
    retention: [{ rule: 'contract', since: 'raised_at', how: 'mask' }],
  },
  {
    table: 'dispute_decision', activity: 'audits', of: {},
    label: { fr: 'Réponses aux contestations', en: 'Answers to disputes' },
    columns: { reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true, mask: erased } },
    context: { dispute_id: { fr: 'Contestation', en: 'Dispute' }, outcome: { fr: 'Issue', en: 'Outcome' }, decided_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: traced },
    retention: [{ rule: 'contract', since: 'decided_at', how: 'mask' }],
  },
  {
    table: 'dispute_decider', activity: 'audits', of: { person: 'decider_id' },
    label: { fr: 'Second contrôleur d’une contestation', en: 'Second reviewer of a dispute' },
    columns: { decider_id: identifier('Second contrôleur', 'Second reviewer') },
    context: { dispute_id: { fr: 'Contestation', en: 'Dispute' } },
    erasure: { how: 'keep', because: traced }, retention: [],
  },
];

export const qualityNone: Readonly<Record<string, string>> = {
  criterion_agreement: 'figures of agreement on a criterion',
  'dispute_decision.answer_before': 'choice, number or date among those of the grid', 'dispute_decision.answer_after': 'choice, number or date among those of the grid',
};
