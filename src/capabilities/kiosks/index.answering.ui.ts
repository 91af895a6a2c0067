/** Components of ideas, answers and imports, for pages only: Node cannot read them, so they stand apart. */
export { default as BulkSort } from './answering/BulkSort.svelte';
export { default as ClockBand } from './answering/ClockBand.svelte';
export { default as DeskFilter } from './answering/DeskFilter.svelte';
export { default as IdeaQueue } from './answering/IdeaQueue.svelte';
export { default as IdeaSide } from './answering/IdeaSide.svelte';
export { default as Moderation } from './answering/Moderation.svelte';
export { default as ReplyForm } from './answering/ReplyForm.svelte';
export { default as ReplyList } from './answering/ReplyList.svelte';
export { default as SaidPage } from './answering/SaidPage.svelte';
export { default as TicketPage } from './answering/TicketPage.svelte';
export { default as ImportMapping } from './import/ImportMapping.svelte';
export { default as ImportPreview } from './import/ImportPreview.svelte';
