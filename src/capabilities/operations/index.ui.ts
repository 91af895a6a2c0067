/** Components of operations, for pages only. */
export { default as JobProgress } from './JobProgress.svelte';
export { default as MailState } from './MailState.svelte';
