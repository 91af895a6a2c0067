/** Pieces of pages about consultations. */
export { default as ConsultationFieldSet } from './ConsultationFieldSet.svelte';
export { default as StepList } from './steps/StepList.svelte';
export { default as StepFieldSet } from './steps/StepFieldSet.svelte';
export { default as ResultFiles } from './results/ResultFiles.svelte';
export { default as StepResultsView } from './results/StepResultsView.svelte';
