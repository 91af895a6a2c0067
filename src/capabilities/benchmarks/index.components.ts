/** The pages of benchmarks: Svelte components, for routes only. Node cannot read them, so they stand apart. */
export { default as ParticipantResults } from './ParticipantResults.svelte';
