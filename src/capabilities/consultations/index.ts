/** The public face of consultations, safe anywhere. */
export { consultationFields } from './consultation-form.ts';
export { consultationsTexts } from './consultations.texts.ts';
export { wordsIn } from './consultation.ts';
export { surveyResults } from './results/results.ts';
