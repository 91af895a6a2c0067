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
  ],
  none: {
    audit_cell: 'figures of an audit', score: 'figures of a site or body', published_score: 'figures of a site or body',
    'score.subject': 'site or organisation', 'score.subject_id': 'site or organisation', 'published_score.subject': 'site or organisation',
    'published_score.subject_id': 'site or organisation', 'edition_freeze.subjects': 'a number',
  },
};
