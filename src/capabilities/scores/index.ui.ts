/** Components of scores, for pages only. */
export { default as WorkedExample } from './worked-example/WorkedExample.svelte';
