/** Components of scores, for pages only. */
export { default as WorkedExample } from './worked-example/WorkedExample.svelte';
export { default as ScoreTable } from './ScoreTable.svelte';
