/** Components of boards, for pages only: Node cannot read them, so they stand apart. */
export { default as BoardView } from './reading/BoardView.svelte';
export { default as WallView } from './walls/WallView.svelte';
