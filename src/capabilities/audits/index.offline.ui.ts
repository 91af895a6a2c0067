/** The pages that open from the phone alone. */
export { default as OfflineMissions } from './field/OfflineMissions.svelte';
