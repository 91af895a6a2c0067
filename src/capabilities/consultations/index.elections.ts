/** Words of rules before elections, safe anywhere. */
export { electionsTexts } from './elections/elections.texts.ts';
