/** What a phone holds for the days without a network: its state on the list of missions. */
export { default as PhoneState } from './field/PhoneState.svelte';
