/** Components of what is read of mentions, for pages only: Node cannot read them, so they stand apart. */
export { default as AlertList } from './alerts/AlertList.svelte';
export { default as AlertsView } from './alerts/AlertsView.svelte';
export { default as ListeningBoardView } from './boards/BoardView.svelte';
export { default as CriteriaView } from './boards/CriteriaView.svelte';
export { default as CriterionView } from './boards/CriterionView.svelte';
export { default as VerbatimsView } from './boards/VerbatimsView.svelte';
export { default as ReplyDesk } from './replies/ReplyDesk.svelte';
export { default as ReplyQueue } from './replies/ReplyQueue.svelte';
export { default as ProposalList } from './proposals/ProposalList.svelte';
export { default as DraftForm } from './patterns/DraftForm.svelte';
export { default as PatternsView } from './patterns/PatternsView.svelte';
