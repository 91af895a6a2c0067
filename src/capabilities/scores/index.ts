/** The public face of scores, safe anywhere. */
export { workedExample, type WorkedExample } from './worked-example/worked-example.ts';
export { scoresTexts } from './scores.texts.ts';
