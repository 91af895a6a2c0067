/** The reviewer's components, for pages only. */
export { default as ReviewAnswers } from './ReviewAnswers.svelte';
export { default as ReviewDecision } from './ReviewDecision.svelte';
export { default as ReviewWarnings } from './ReviewWarnings.svelte';
