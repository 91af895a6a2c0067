/** The public face of boards, safe anywhere. */
export { activityTexts } from './reading/activity.texts.ts';
export { boardTexts } from './reading/board.texts.ts';
export { wallThemes } from './walls/wall.ts';
export { wallsTexts } from './walls/walls.texts.ts';
