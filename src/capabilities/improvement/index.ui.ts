/** Components of improvement, for pages only: Node cannot read them, so they stand apart. */
export { default as AdvicePage } from './advice/AdvicePage.svelte';
export { default as ActionFields } from './plan/ActionFields.svelte';
export { default as ActionHistory } from './plan/ActionHistory.svelte';
export { default as PlanBoard } from './plan/PlanBoard.svelte';
export { default as PlanList } from './plan/PlanList.svelte';
export { default as ProofList } from './ProofList.svelte';
export { default as CommitmentList } from './readiness/CommitmentList.svelte';
export { default as ReadinessOverview } from './readiness/ReadinessOverview.svelte';
export { default as AgreedList } from './expert/AgreedList.svelte';
export { default as ExpertFileTable } from './expert/ExpertFileTable.svelte';
