import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';
import { measuresNothingPersonal, measuresPersonalTables } from './measures/measures.personal-data.ts';
import { fieldNone, fieldTables } from './field/field.personal-data.ts';
import { qualityNone, qualityTables } from './quality/quality.personal-data.ts';

const authored = (table: string, audit: string, version: string) =>
  `exists (select from audit_author a where a.organisation_id = ${table}.organisation_id and a.audit_id = ${table}.${audit} and a.version = ${table}.${version} and a.author_id = :person)`;
const contactOf = (table: string) =>
  `(select v.contacted_at from audit_version v where v.organisation_id = ${table}.organisation_id and v.audit_id = ${table}.audit_id and v.version = ${table}.version)`;
const measured = {
  fr: 'Les réponses fondent un score publié et restent\u202f; leur auteur n’y est qu’un numéro, qui ne mène plus à personne une fois le compte effacé. Les textes où la personne est nommée sont nettoyés.',
  en: 'The answers found a published score and stay; their author is a mere number there, which leads to nobody once the account is erased. Texts that name the person are cleaned.',
};

/** What audits hold of persons: of those who made them, and of whoever a note may name. */
export const auditsPersonalData: PersonalDataDeclaration = {
  part: 'audits',
  activities: [
    {
      id: 'audits',
      name: { fr: 'Audits mystère', en: 'Mystery audits' },
      purpose: { fr: 'Mesurer l’accueil et la réponse d’un service, jamais un agent.', en: 'Measure how a service receives and answers, never a member of staff.' },
      basis: 'legitimate_interest',
      because: { fr: 'Mesure loyale d’un service public, après information des agents et sans enregistrement.', en: 'Fair measure of a public service, after notice to staff and without recording.' },
      persons: { fr: 'Évaluateurs et contrôleurs\u202f; agents qu’une note nommerait', en: 'Evaluators and reviewers; staff whom a note would name' },
      recipients: { fr: 'Contrôleurs, opérateur\u202f; la structure, sans l’auteur', en: 'Reviewers, operator; the body, without the author' },
    },
  ],
  tables: [
    {
      table: 'audit_version', activity: 'audits', of: { sql: authored('audit_version', 'audit_id', 'version') },
      label: { fr: 'Audits réalisés', en: 'Audits carried out' },
      columns: {
        answered_through: { label: { fr: 'Réponse reçue par', en: 'Answered through' }, mentions: true, mask: 'null' },
        remarks: { label: { fr: 'Remarques', en: 'Remarks' }, mentions: true, mask: 'null' },
        reason: { label: { fr: 'Raison de la correction', en: 'Reason of the correction' }, mentions: true, mask: 'null' },
      },
      context: { organisation_id: { fr: 'Structure', en: 'Body' }, audit_id: { fr: 'Audit', en: 'Audit' }, version: { fr: 'Version', en: 'Version' }, contacted_at: { fr: 'Contact du', en: 'Contact of' } },
      erasure: { how: 'keep', because: measured },
      retention: [{ rule: 'audit-sheet', since: 'contacted_at', how: 'mask' }],
    },
    {
      table: 'answer', activity: 'audits', of: { sql: `note is not null and ${authored('answer', 'audit_id', 'version')}` },
      label: { fr: 'Notes d’un audit', en: 'Notes of an audit' },
      columns: { note: { label: { fr: 'Note', en: 'Note' }, mentions: true, mask: 'null' } },
      context: { audit_id: { fr: 'Audit', en: 'Audit' }, item_id: { fr: 'Question', en: 'Item' } },
      erasure: { how: 'keep', because: measured },
      retention: [{ rule: 'audit-sheet', since: contactOf('answer'), only: 'note is not null', how: 'mask' }],
    },
    {
      table: 'audit_author', activity: 'audits', of: { person: 'author_id' },
      label: { fr: 'Auteur d’un audit', en: 'Author of an audit' },
      columns: {
        author_id: { label: { fr: 'Auteur (identifiant)', en: 'Author (identifier)' } },
        device: { label: { fr: 'Navigateur et système', en: 'Browser and system' }, mask: 'null' },
      },
      context: { audit_id: { fr: 'Audit', en: 'Audit' }, version: { fr: 'Version', en: 'Version' } },
      erasure: { how: 'keep', because: measured },
      retention: [{ rule: 'audit-sheet', since: contactOf('audit_author'), only: 'device is not null', how: 'mask' }],
    },
    {
      table: 'audit_review', activity: 'audits', of: { person: 'reviewer_id' },
      label: { fr: 'Contrôles d’audits', en: 'Reviews of audits' },
      columns: {
        reason: { label: { fr: 'Raison donnée à l’auteur', en: 'Reason given to the author' }, mentions: true, mask: `'[effacé]'` },
        reviewer_id: { label: { fr: 'Contrôleur (identifiant)', en: 'Reviewer (identifier)' } },
      },
      context: { audit_id: { fr: 'Audit', en: 'Audit' }, decision: { fr: 'Décision', en: 'Decision' }, decided_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: measured },
      retention: [{ rule: 'audit-sheet', since: contactOf('audit_review'), only: 'reason is not null', how: 'mask' }],
    },
    {
      table: 'audit_draft', activity: 'audits', of: { person: 'evaluator_id' },
      label: { fr: 'Audits en cours de saisie', en: 'Audits being written' },
      columns: {
        evaluator_id: { label: { fr: 'Évaluateur (identifiant)', en: 'Evaluator (identifier)' } },
        data: { label: { fr: 'Ce qui a été saisi', en: 'What was typed' }, mentions: true },
      },
      context: { mission_id: { fr: 'Mission', en: 'Mission' }, updated_at: { fr: 'Modifié le', en: 'Changed on' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'audit-draft', since: 'updated_at', how: 'delete' }],
    },
    ...fieldTables,
    ...qualityTables,
    ...measuresPersonalTables,
  ],
  none: {
    ...measuresNothingPersonal,
    ...fieldNone,
    ...qualityNone,
    audit: 'which mission was audited, with which grid',
    'answer.value': 'choice, number or date among those of the grid', 'audit_version.content_hash': 'digest of the answers',
  },
};
