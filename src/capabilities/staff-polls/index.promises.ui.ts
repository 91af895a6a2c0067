/** Pages that agents read and that need no scripts; apart, so that nobody who answers fetches their words. */
export { default as CheckPage } from './answering/CheckPage.svelte';
export { default as OtherLanguage } from './answering/OtherLanguage.svelte';
export { default as PollFrame } from './answering/PollFrame.svelte';
export { default as PromisesPage } from './answering/PromisesPage.svelte';
export { default as VoterResults } from './answering/VoterResults.svelte';
