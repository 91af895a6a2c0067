/** Components of the triple mirror, for pages only: Node cannot read them, so they stand apart. */
export { default as MirrorPage } from './MirrorPage.svelte';
