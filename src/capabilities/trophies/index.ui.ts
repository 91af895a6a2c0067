/** Components of the computed trophies, for pages only. */
export { default as TrophyCategoryPage } from './office/CategoryPage.svelte';
export { default as TrophyDesk } from './office/TrophyDesk.svelte';
export { default as TrophyTabs } from './office/TrophyTabs.svelte';
