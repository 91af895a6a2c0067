/** Words and shapes for the pages of those who answer. */
export { answeringTexts } from './answering/answering.texts.ts';
export { plainAnswer } from './answering/plain-answer.ts';
export { isRoomCode } from './answering/room-code.ts';
