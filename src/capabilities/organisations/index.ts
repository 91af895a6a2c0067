export type { Company } from './company-search/company-answer.ts';
export { departmentOfPostcode } from './department-of-postcode.ts';
export { DIRECTORY_KINDS } from './organisation.ts';
export type { DirectoryKind, Organisation, OrganisationSource, SearchableOrganisation } from './organisation.ts';
export { newOrganisation } from './organisations.input.ts';
export type { NewOrganisation } from './organisations.input.ts';
export { plainText, searchKey, searchTokens } from './search-text.ts';
export { missingReference, storedClosures, storedHours, storedSiteNetworks, type ReferenceField, type SiteReference } from './site-reference.ts';
export type { SiteVersion } from './site-versions.queries.server.ts';
