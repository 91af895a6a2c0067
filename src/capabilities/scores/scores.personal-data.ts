import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** What scores hold of persons: who froze an edition, as a number. */
export const scoresPersonalData: PersonalDataDeclaration = {
  part: 'scores',
  activities: [],
  tables: [
    {
      table: 'edition_freeze', activity: 'journal', of: { person: 'frozen_by' },
      label: { fr: 'Gel d’une édition', en: 'Freeze of an edition' },
      columns: { frozen_by: { label: { fr: 'Gelée par (identifiant)', en: 'Frozen by (identifier)' } } },
      context: { edition_id: { fr: 'Édition', en: 'Edition' }, frozen_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: { fr: 'Preuve de l’acte\u202f; l’auteur n’y est qu’un numéro.', en: 'Proof of the act; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'score_revision', activity: 'journal', of: { person: 'signed_by' },
      label: { fr: 'Révision d’un score publié', en: 'Revision of a published score' },
      columns: {
        signed_by: { label: { fr: 'Signée par (identifiant)', en: 'Signed by (identifier)' } },
        reason: { label: { fr: 'Motif', en: 'Reason' }, mentions: true },
      },
      context: { edition_id: { fr: 'Édition', en: 'Edition' }, revision: { fr: 'Version', en: 'Version' }, signed_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: { fr: 'Preuve de l’acte\u202f; l’auteur n’y est qu’un numéro.', en: 'Proof of the act; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'tester_severity', activity: 'evaluators', of: { person: 'tester_id' },
      label: { fr: 'Sévérité d’un citoyen-mystère', en: 'Severity of a mystery citizen' },
      columns: { tester_id: { label: { fr: 'Évaluateur (identifiant)', en: 'Evaluator (identifier)' } } },
      context: { edition_id: { fr: 'Édition', en: 'Edition' }, audits: { fr: 'Audits', en: 'Audits' }, effect: { fr: 'Écart en points', en: 'Difference in points' }, advice: { fr: 'Conseil', en: 'Advice' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'audit-sheet', since: '(select m.computed_at from severity_measure m where m.edition_id = tester_severity.edition_id)', how: 'delete' }],
    },
  ],
  none: {
    severity_measure: 'figures of an edition', 'severity_measure.sd_body': 'a standard deviation', audit_cell: 'figures of an audit', score: 'figures of a site or body', published_score: 'figures of a site or body',
    'score.subject': 'site or organisation', 'score.subject_id': 'site or organisation', 'published_score.subject': 'site or organisation',
    'published_score.subject_id': 'site or organisation', 'edition_freeze.subjects': 'a number',
  },
};
