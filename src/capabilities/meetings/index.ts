/** What of the national meetings is safe anywhere. */
export { meetingsTexts } from './meetings.texts.ts';
export { meetingWords } from './meeting-words.ts';
