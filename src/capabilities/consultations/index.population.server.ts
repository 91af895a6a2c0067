/** Who takes part in consultations, against who lives there. */
export { arrangePopulation, populationInput, readPopulation } from './population/arrange-population.server.ts';
