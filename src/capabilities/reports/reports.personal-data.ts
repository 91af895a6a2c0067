import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** What reports hold of persons: nothing. */
export const reportsPersonalData: PersonalDataDeclaration = {
  part: 'reports',
  activities: [],
  tables: [],
  none: { report: 'a document on a body: its digest, its date', national_report: 'a document on all bodies: its digest, its date' },
};
