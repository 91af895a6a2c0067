/** Words on who is missing, safe anywhere. */
export { populationTexts } from './population/population.texts.ts';
