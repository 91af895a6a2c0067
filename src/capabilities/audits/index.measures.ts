/** What the server measured on a mission: components and words for the pages of evaluators and reviewers. */
export { default as MeasuresBody } from './measures/MeasuresBody.svelte';
export { measuresTexts } from './measures/measures.texts.ts';
export { lockedFaults, type PrefilledAnswer } from './measures/prefilled.ts';
