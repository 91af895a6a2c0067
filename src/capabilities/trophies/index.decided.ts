/** The face of what people decide about trophies, safe anywhere. */
export { tokenIn } from './badge/bake-badge.ts';
export { consentAnswers } from './consent/consent.ts';
export { decidedTexts } from './decided.texts.ts';
export { declaredTies } from './jury/conflict-graph.ts';
export { juryTexts } from './jury/jury.texts.ts';
export { palmaresTexts } from './release/palmares.texts.ts';
