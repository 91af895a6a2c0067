/** Components of reports, for pages only. */
export { default as OfficeDashboard } from './dashboard/OfficeDashboard.svelte';
export { default as BodyDocuments } from './BodyDocuments.svelte';
export { default as NationalDocuments } from './NationalDocuments.svelte';
export { default as OfficeReports } from './OfficeReports.svelte';
export { default as ReadDocument } from './reading/ReadDocument.svelte';
export { default as ReportPreparing } from './ReportPreparing.svelte';
export { default as VerifyDocument } from './VerifyDocument.svelte';
