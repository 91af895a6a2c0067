import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** Figures of bodies and of groups of bodies: nothing of anybody. */
export const livedPersonalData: PersonalDataDeclaration = {
  part: 'lived',
  activities: [],
  tables: [],
  none: { opinion_release: 'a quarter', opinion_group: 'a group of at least six bodies', opinion_group_figure: 'figures of a group of at least six bodies', opinion_release_score: 'figures of a body' },
};
