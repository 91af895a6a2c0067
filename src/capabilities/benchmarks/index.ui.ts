/** Components of benchmarks, for pages only: Node cannot read them, so they stand apart. */
export { default as AuditPage } from './AuditPage.svelte';
export { default as FigurePage } from './FigurePage.svelte';
export { default as FreezePage } from './FreezePage.svelte';
export { default as NationalResults } from './NationalResults.svelte';
export { default as ParticipantResults } from './ParticipantResults.svelte';
export { default as PastLevels } from './PastLevels.svelte';
