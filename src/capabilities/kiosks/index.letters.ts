/** The public face of letters, safe anywhere. */
export { lettersTexts } from './letters/letters.texts.ts';
export { rhythms } from './letters/subscription.ts';
