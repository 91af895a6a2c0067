/** The pages of benchmarks: Svelte components, for routes only. Node cannot read them, so they stand apart. */
export { default as AuditPage } from './AuditPage.svelte';
export { default as FigurePage } from './FigurePage.svelte';
export { default as ParticipantResults } from './ParticipantResults.svelte';
