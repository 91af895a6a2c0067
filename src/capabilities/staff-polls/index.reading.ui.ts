/** Components by which results of polls are read, and live sessions led; for pages only: Node cannot read them. */
export { default as RoomDesk } from './room/RoomDesk.svelte';
export { default as RoomWallView } from './room/RoomWallView.svelte';
export { default as PollResults } from './results/PollResults.svelte';
export { default as IdeaBoard } from './ideas/IdeaBoard.svelte';
export { default as IdeaDesk } from './ideas/IdeaDesk.svelte';
export { default as ShownIdeas } from './ideas/ShownIdeas.svelte';
