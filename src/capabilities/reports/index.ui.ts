/** Components of reports, for pages only. */
export { default as OfficeDashboard } from './dashboard/OfficeDashboard.svelte';
