/** What agents answer on, in the browser; for pages only. */
export { default as EntryCard } from './answering/EntryCard.svelte';
export { default as PollApp } from './answering/PollApp.svelte';
export { default as TabletApp } from './answering/TabletApp.svelte';
