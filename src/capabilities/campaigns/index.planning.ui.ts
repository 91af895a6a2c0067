/** Components of planning, for pages only. */
export { default as RefusalForm } from './replanning/RefusalForm.svelte';
