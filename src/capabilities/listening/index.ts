/** What pages say and show of sources, files and the desk. */
export { deskPlaces } from './desk/mention-desk.ts';
export { deskTexts } from './desk/desk.texts.ts';
export { entryTexts } from './entry/entry.texts.ts';
export { legalBases } from './sources/source.ts';
