/** What pages say of results of polls and of live sessions; safe anywhere. */
export { ideasTexts } from './ideas/ideas.texts.ts';
export { qtiTexts } from './questions/qti.texts.ts';
export { roomTexts } from './room/room.texts.ts';
export { wallPath } from './room/room.ts';
export type { Found } from './results/results-view.ts';
export { resultsTexts } from './results/results.texts.ts';
