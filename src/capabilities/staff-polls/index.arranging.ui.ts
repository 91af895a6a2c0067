/** Components of the pages on which a body arranges its polls; for pages only: Node cannot read them. */
export { default as ConfirmPoll } from './arranging/ConfirmPoll.svelte';
export { default as PollSteps } from './arranging/PollSteps.svelte';
export { default as QuestionForm } from './questions/QuestionForm.svelte';
export { default as QuestionPreview } from './questions/QuestionPreview.svelte';
export { default as QuestionList } from './questions/QuestionList.svelte';
export { default as RollPreview } from './roll/RollPreview.svelte';
export { default as UnitCounts } from './roll/UnitCounts.svelte';
export { default as SmallTeam } from './arranging/SmallTeam.svelte';
