/** Ideas of consultations, safe anywhere. */
export { deskPlaces } from './steps/ideas/idea-desk.ts';
export { ideaDeskTexts } from './steps/ideas/idea-desk.texts.ts';
