/** Components of audits, for pages only. */
export { default as AuditForm } from './AuditForm.svelte';
export { default as ReviewAnswers } from './ReviewAnswers.svelte';
export { default as ReviewDecision } from './ReviewDecision.svelte';
export { default as ReviewWarnings } from './ReviewWarnings.svelte';
