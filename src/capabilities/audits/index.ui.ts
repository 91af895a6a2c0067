/** The evaluator's form, for pages that are alive: nothing here may weigh on a phone. */
export { default as AuditForm } from './AuditForm.svelte';
export { typedAgain } from './posted-entries.ts';
