/** The public face of benchmarks, safe anywhere: addresses of results and words of their pages. */
export { keyFromPath, reportPath, resultsPath, type Reading } from './addresses.ts';
export { auditView } from './audit-view.ts';
export { figureView } from './figure-view.ts';
export type { CertifiedDifference } from './certified-difference.ts';
export { certifiedSentence } from './certified-sentence.ts';
export type { FirstStep } from './first-step.ts';
export { confirmation } from './freeze.input.ts';
export { freezeTexts } from './freeze.texts.ts';
export { groupLabel } from './group-label.ts';
export { historyView, nationalView } from './national-view.ts';
export { nationalTexts } from './national.texts.ts';
export { resultsView } from './results-view.ts';
