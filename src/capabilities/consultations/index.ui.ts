/** Pieces of pages about consultations. */
export { default as ConsultationFieldSet } from './ConsultationFieldSet.svelte';
export { default as StepFieldSet } from './steps/StepFieldSet.svelte';
export { default as SurveyCounts } from './steps/survey/SurveyCounts.svelte';
