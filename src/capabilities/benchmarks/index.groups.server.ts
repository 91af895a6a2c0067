/** The server face of benchmarks for other releases of figures of groups: who is compared with whom, and what may be published. */
export { candidateGroups, type GroupOfBodies } from './candidate-groups.ts';
export { groupFigures, type GroupFigure } from './group-figures.ts';
export { panelBodies } from './groups.queries.server.ts';
export { withholdExposed } from './withhold-exposed.server.ts';
