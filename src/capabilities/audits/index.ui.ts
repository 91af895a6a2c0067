/** The evaluator's form, for pages that are alive: nothing here may weigh on a phone. */
export { default as AuditForm } from './AuditForm.svelte';
export { entriesWith, formOf } from './posted-entries.ts';
