/** Components by which results of polls are read, and live sessions led; for pages only: Node cannot read them. */
export { default as RoomDesk } from './room/RoomDesk.svelte';
export { default as RoomWallView } from './room/RoomWallView.svelte';
