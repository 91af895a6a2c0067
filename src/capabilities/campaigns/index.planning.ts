/** Planning as pages show it, safe anywhere. */
export { reasonSentence, waySentences } from './planning/reasons.texts.ts';
export { brokenRuleSentence } from './replanning/broken-rules.texts.ts';
export { refusalTexts } from './replanning/refusal.texts.ts';
