/** Components of grids, for pages only: Node cannot read them, so they stand apart. */
export { default as ChannelCards } from './presentation/ChannelCards.svelte';
export { default as ChannelWeights } from './presentation/ChannelWeights.svelte';
export { default as CriteriaTable } from './presentation/CriteriaTable.svelte';
export { default as EditionStages } from './presentation/EditionStages.svelte';
export { default as GridCounts } from './presentation/GridCounts.svelte';
export { default as GridOrigins } from './presentation/GridOrigins.svelte';
export { default as GridSections } from './reading/GridSections.svelte';
export { default as Offer } from './presentation/Offer.svelte';
export { default as SourceList } from './presentation/SourceList.svelte';
