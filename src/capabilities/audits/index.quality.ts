/** Quality control, safe anywhere: words and shapes of its pages. */
export { qualityTexts } from './quality/quality.texts.ts';
export { codingTexts } from './quality/coding.texts.ts';
export { agreementTexts } from './quality/agreement.texts.ts';
export { disputeTexts } from './disputes/disputes.texts.ts';
export { answerDays, stateOf, type DisputeState } from './disputes/dispute.ts';
export { disputeLine, type DisputeLine } from './disputes/dispute-words.ts';
export type { EvidenceListItem } from './quality/evidence-list.ts';
export { ties } from './quality/ties.ts';
export { drawShares } from './quality/draw-shares.ts';
