/** The evaluator's form and phone, for pages that are alive: nothing here may weigh on a phone. */
export { default as AuditForm } from './AuditForm.svelte';
export { default as OfflineMissions } from './field/OfflineMissions.svelte';
export { default as PhoneState } from './field/PhoneState.svelte';
export { entriesWith, formOf } from './posted-entries.ts';
