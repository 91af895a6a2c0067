/** Components of the life of mystery citizens, for pages only. */
export { default as StatementLines } from './evaluators/fees/StatementLines.svelte';
export { default as StatementPage } from './evaluators/fees/StatementPage.svelte';
