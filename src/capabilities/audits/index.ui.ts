/** Components of audits, for pages only. */
export { default as AuditForm } from './AuditForm.svelte';
