/** Components of trophies, for pages only. */
export { default as Palmares } from './release/Palmares.svelte';
export { default as VerifyAward } from './release/VerifyAward.svelte';
export { default as Deliberation } from './jury/Deliberation.svelte';
export { default as OfficeJury } from './jury/OfficeJury.svelte';
export { default as OfficeRelease } from './release/OfficeRelease.svelte';
