/** Components of campaigns, for pages only. */
export { default as MissionBrief } from './MissionBrief.svelte';
export { default as MissionRules } from './MissionRules.svelte';
