import type { Ctx } from '#platform/context.ts';
import type { BoardShare } from '../figures/board.ts';
import { keptBoardOf } from '../figures/boards.queries.server.ts';

/** What is written of each criterion of a body, without what is flagged: how many mentions judge, and the share of the satisfied (null: too few). */
export async function criterionShares({ db }: Pick<Ctx, 'db'>, organisationId: string): Promise<Map<string, { judged: number; share: BoardShare | null }>> {
  const kept = await keptBoardOf(db, organisationId);
  return new Map((kept?.board.criteria ?? []).map(({ criterion, satisfied, dissatisfied, withoutFlagged }) => [criterion, { judged: satisfied + dissatisfied, share: withoutFlagged }]));
}
