/** Components of collection points, for pages only: Node cannot read them, so they stand apart. */
export { default as PointFieldSet } from './points/PointFields.svelte';
export { default as SetFields } from './sets/SetFields.svelte';
export { default as DeviceState } from './devices/DeviceState.svelte';
export { default as DeviceTable } from './devices/DeviceTable.svelte';
export { default as PaperTally } from './paper/PaperTally.svelte';
