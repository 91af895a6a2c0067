/** The component of testers' severity, for pages only. */
export { default as SeverityTable } from './severity/SeverityTable.svelte';
