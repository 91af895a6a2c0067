/** Words of the pages that agents read. */
export { checkTexts } from './answering/check.texts.ts';
export { promisesTexts } from './answering/promises.texts.ts';
