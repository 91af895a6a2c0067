/** Pieces of the pages of moderation in consultations. */
export { default as ModerationForm } from './moderation/ModerationForm.svelte';
export { default as ModerationQueue } from './moderation/ModerationQueue.svelte';
