/** Components of what is lived, for pages only: Node cannot read them, so they stand apart. */
export { default as ComparedPage } from './compared/ComparedPage.svelte';
export { default as ConsultedCriteria } from './consulted/ConsultedCriteria.svelte';
export { default as WrittenPage } from './written/WrittenPage.svelte';
