/** What pages say of results of polls and of live sessions; safe anywhere. */
export { roomTexts } from './room/room.texts.ts';
export { wallPath } from './room/room.ts';
