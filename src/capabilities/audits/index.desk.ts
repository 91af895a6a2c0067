/** The reviewer's components, for pages only. */
export { default as ReviewAnswers } from './ReviewAnswers.svelte';
export { default as ReviewDecision } from './ReviewDecision.svelte';
export { default as AuditItem } from './AuditItem.svelte';
export { default as CodingForm } from './quality/CodingForm.svelte';
export { default as CorrectionForm } from './quality/CorrectionForm.svelte';
export { default as EvidenceSlot } from './quality/EvidenceSlot.svelte';
export { default as FindingList } from './quality/FindingList.svelte';
export { default as ReviewWarnings } from './ReviewWarnings.svelte';
export { default as CompetingVersions } from './competing/CompetingVersions.svelte';
export { default as DeskKeys } from './quality/DeskKeys.svelte';
export { rowKeys, stepKeys } from './quality/desk-key.ts';
export { competingTexts } from './competing/competing.texts.ts';
export { picksIn } from './competing/picks.ts';
