/** The public face of ideas, answers and imports, safe anywhere. */
export { deskPlaces, ideaStatuses } from './answering/answer.ts';
export { answeringTexts } from './answering/answering.texts.ts';
export { saidTexts } from './answering/said.texts.ts';
export { importTexts } from './import/import.texts.ts';
