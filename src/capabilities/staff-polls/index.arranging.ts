/** Words and shapes for the pages on which a body arranges its polls; safe anywhere. */
export { arrangingTexts } from './arranging/arranging.texts.ts';
export { minutesFor, pollWords } from './arranging/poll-words.ts';
export { officePollsTexts } from './office/office.texts.ts';
export { questionsTexts } from './questions/questions.texts.ts';
export { rollTexts } from './roll/roll.texts.ts';
export { seriesTexts } from './series/series.texts.ts';
