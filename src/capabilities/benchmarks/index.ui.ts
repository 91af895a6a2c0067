/** Components of benchmarks, for pages only: Node cannot read them, so they stand apart. */
export { default as AuditPage } from './AuditPage.svelte';
export { default as FigurePage } from './FigurePage.svelte';
export { default as FreezePage } from './FreezePage.svelte';
export { default as OpenDataPage } from './open-data/OpenDataPage.svelte';
export { default as NationalResults } from './NationalResults.svelte';
export { default as ParticipantResults } from './ParticipantResults.svelte';
export { default as PastLevels } from './PastLevels.svelte';
export { default as WhatIf } from './what-if/WhatIf.svelte';
export { default as Brief } from './space/Brief.svelte';
export { default as ContactList } from './space/ContactList.svelte';
export { default as SitesMatrix } from './space/SitesMatrix.svelte';
export { default as Thanks } from './space/Thanks.svelte';
