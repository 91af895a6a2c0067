/** Words and shapes for the pages of those who answer. */
export { isRoomCode } from './answering/room-code.ts';
export { answeringTexts } from './answering/answering.texts.ts';
export { plainAnswer } from './answering/plain-answer.ts';
export { checkTexts } from './answering/check.texts.ts';
export { promisesTexts } from './answering/promises.texts.ts';
