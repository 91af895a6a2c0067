/** What of the national meetings is safe anywhere. */
export { doorTexts } from './door/door.texts.ts';
export { meetingsTexts } from './meetings.texts.ts';
export { meetingWords } from './meeting-words.ts';
export { meetingFields, sessionFields } from './office/meeting-fields.ts';
export { meetingsOfficeTexts } from './office/meetings-office.texts.ts';
export { ownPeopleTexts } from './participants/own-people.texts.ts';
export { floorTexts } from './floor/floor.texts.ts';
