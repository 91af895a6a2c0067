/** The public face of grids, safe in a browser: what an edition says, its questionnaires, words and comparisons. */
export { shownAnswers } from './answer.texts.ts';
export type { ShownAnswer } from './answer.texts.ts';
export { conditionText } from './condition.texts.ts';
export { anchorFloor, diffEditions } from './diff-editions.ts';
export type { EditionDiff } from './diff-editions.ts';
export { diffLines } from './diff-editions.texts.ts';
export { gridOf } from './edition.ts';
export type { Edition, Grid } from './edition.ts';
export { scenarioKinds } from './scenario-kinds.ts';
export type { ScenarioKind } from './scenario-kinds.ts';
export type { KindOfBody, PricesFile, Stratum } from './commerce.input.ts';
export type { Framework } from './frameworks.input.ts';
export type { EvidenceKind } from './grid.input.ts';
export type { GridItem } from './grid-item.ts';
export {
  channelTexts,
  determinantTexts,
  evidenceTexts,
  notReachedTexts,
  scenarioKindTexts,
  stepTexts,
} from './grids.texts.ts';
export { nearest } from './nearest.ts';
export type { PastEdition } from './history.input.ts';
export type { EditionProblem } from './problem.ts';
export { problemText } from './problem.texts.ts';
export { firstRoundId, isSecondRound, secondRoundId } from './second-round.ts';
export type { TrophyCategory, TrophyRules } from './trophies.input.ts';
export { questionnaireOf } from './questionnaires.ts';
export type { Recommendation } from './recommendations.input.ts';
export type { Scenario } from './scenarios.input.ts';
export { scoringSource } from './scoring-source.ts';
export type { Source } from './shapes.input.ts';
export { simulateGrid } from './simulate-grid.ts';
export type { PastAudits, SimulatedScore } from './simulate-grid.ts';
export { unitTexts } from './units.texts.ts';
export type { Unit } from './units.texts.ts';
export { citedSources, sourcesOf } from './presentation/cited-sources.ts';
export type { CitedSource } from './presentation/cited-sources.ts';
export { editionStages } from './presentation/edition-stages.ts';
export type { Stage } from './presentation/edition-stages.ts';
export { gridStructure } from './presentation/grid-structure.ts';
export type { GridStructure } from './presentation/grid-structure.ts';
export { filteredItems, gridSections, isNarrowed, readGridFilter } from './reading/grid-filter.ts';
export { readingChoices, readSections } from './reading/read-items.ts';
export type { ReadItem, ReadSection } from './reading/read-items.ts';
export { gridReadingTexts } from './reading/grid-reading.texts.ts';
export type { RetentionRule } from './retention.input.ts';
export { xform } from './xform.ts';
