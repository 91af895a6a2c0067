/** Pieces of the desk of ideas. */
export { default as IdeaMerges } from './steps/ideas/IdeaMerges.svelte';
export { default as IdeaPhotos } from './steps/ideas/IdeaPhotos.svelte';
export { default as IdeaReply } from './steps/ideas/IdeaReply.svelte';
export { default as IdeaRows } from './steps/ideas/IdeaRows.svelte';
