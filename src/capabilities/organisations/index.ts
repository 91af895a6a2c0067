export type { Company } from './company-search/company-answer.ts';
export { departmentOfPostcode } from './department-of-postcode.ts';
export { DIRECTORY_KINDS } from './organisation.ts';
export type { DirectoryKind, Organisation, OrganisationSource, SearchableOrganisation } from './organisation.ts';
export { organisationEvents } from './organisations.events.ts';
export { newOrganisation } from './organisations.input.ts';
export type { NewOrganisation } from './organisations.input.ts';
export { plainText, searchKey, searchTokens } from './search-text.ts';
export { missingReference, referenceFields, type ReferenceField, type SiteReference } from './site-reference.ts';
