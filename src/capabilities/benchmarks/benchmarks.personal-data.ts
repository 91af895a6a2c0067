import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** What benchmarks hold of persons: who published an edition, as a number. */
export const benchmarksPersonalData: PersonalDataDeclaration = {
  part: 'benchmarks',
  activities: [],
  tables: [
    {
      table: 'edition_publication', activity: 'journal', of: { person: 'published_by' },
      label: { fr: 'Publication d’une édition', en: 'Publication of an edition' },
      columns: { published_by: { label: { fr: 'Publiée par (identifiant)', en: 'Published by (identifier)' } } },
      context: { edition_id: { fr: 'Édition', en: 'Edition' }, published_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: { fr: 'Preuve de l’acte\u202f; l’auteur n’y est qu’un numéro.', en: 'Proof of the act; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    peer_group: 'a group of at least six bodies', peer_group_member: 'bodies of a group', peer_figure: 'figures of a group of at least six bodies',
    peer_comparison: 'where a body stands to its peers', certified_difference: 'figures over bodies',
    panel_change: 'figures over bodies', open_data_version: 'public files', open_data_file: 'public files, figures over bodies',
    'open_data_file.name': 'name of a file', 'panel_change.before_id': 'an edition',
    'edition_change.before_edition_id': 'an edition', 'edition_link.before_edition_id': 'an edition',
    'edition_change.before_value': 'points', 'edition_change.after_value': 'points', 'edition_change.before_common': 'points', 'edition_change.after_common': 'points',
    edition_change: 'what moved in the figures of a body', edition_link: 'figures over bodies', peer_group_withheld: 'names of groups of bodies',
  },
};
