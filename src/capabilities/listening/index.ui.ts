/** Pieces of the pages of sources, files and the desk. */
export { default as EntryMapping } from './entry/EntryMapping.svelte';
export { default as EntryPreview } from './entry/EntryPreview.svelte';
export { default as ReadSentence } from './desk/ReadSentence.svelte';
export { default as SourceList } from './sources/SourceList.svelte';
