/** Components of changes, for pages only: Node cannot read them, so they stand apart. */
export { default as ChangeList } from './changes/ChangeList.svelte';
