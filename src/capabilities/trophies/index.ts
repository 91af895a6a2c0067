/** The public face of trophies, safe in a browser. */
export { trophyDeskTexts } from './office/desk.texts.ts';
export { trophyStepInput } from './office/trophies.input.ts';
