/** Components of quality control outside the review desk, for pages only. */
export { default as AgreementTable } from './quality/AgreementTable.svelte';
export { default as DisputeList } from './disputes/DisputeList.svelte';
export { default as EvidenceSlot } from './quality/EvidenceSlot.svelte';
