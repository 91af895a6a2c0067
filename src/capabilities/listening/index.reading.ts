/** The face of what is read of mentions, safe anywhere. */
export { alertsTexts } from './alerts/alerts.texts.ts';
export { listeningTexts } from './boards/board.texts.ts';
export { repliesTexts } from './replies/replies.texts.ts';
export { proposalsTexts } from './proposals/proposals.texts.ts';
export { patternsTexts } from './patterns/patterns.texts.ts';
