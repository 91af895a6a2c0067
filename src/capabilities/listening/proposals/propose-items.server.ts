import type { Ctx } from '#platform/context.ts';
import type { ListeningBoard } from '../figures/board.ts';
import { loadFigureRules } from '../figures/figure-rules.input.ts';
import { proposedItems } from './proposal.ts';
import { keepProposals } from './proposals.queries.server.ts';

/** Keeps what the reply clock of a body proposes for items of the social channel, in place of what it proposed before. Nothing of it enters a score by itself. */
export async function proposeItems({ db, clock, settings }: Ctx, organisationId: string, replies: ListeningBoard['replies']): Promise<void> {
  await keepProposals(db, organisationId, proposedItems(replies, loadFigureRules(settings.dataDir).proposals), clock.today());
}
