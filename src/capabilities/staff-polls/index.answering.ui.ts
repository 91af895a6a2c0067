/** The pages of those who answer. */
export { default as CheckPage } from './answering/CheckPage.svelte';
export { default as EntryCard } from './answering/EntryCard.svelte';
export { default as PollApp } from './answering/PollApp.svelte';
export { default as PollFrame } from './answering/PollFrame.svelte';
export { default as PromisesPage } from './answering/PromisesPage.svelte';
export { default as TabletApp } from './answering/TabletApp.svelte';
export { default as VoterResults } from './answering/VoterResults.svelte';
