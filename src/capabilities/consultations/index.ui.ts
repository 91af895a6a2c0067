/** Pieces of pages about consultations. */
export { default as ConsultationFieldSet } from './ConsultationFieldSet.svelte';
export { default as SurveyCounts } from './results/SurveyCounts.svelte';
