import { addDays } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { findAlerts } from '../alerts/find-alerts.server.ts';
import { proposeItems } from '../proposals/propose-items.server.ts';
import type { ListeningBoard } from './board.ts';
import { boardOf, type WordsOf } from './board-of.ts';
import { bodiesToWorkOut, keepBoard, peersOf } from './boards.queries.server.ts';
import { loadFigureRules } from './figure-rules.input.ts';
import { firstDayRead, flagMentions, type Flags } from './flag-mentions.server.ts';
import { replyFigures } from './reply-figures.ts';
import { awaitedRepliesOf, criterionDaysOf, mentionDaysOf, sourceNamesOf, waitingOf } from './tallies.queries.server.ts';
import { wordsOfCriteria } from './words-of-criteria.server.ts';

/** Every ten minutes, of bodies where something changed; every night of all, since weights fall with age. */
export const workOutJob = 'listening.work-out';

/** Works out the boards that are out of date, body by body. Returns how many. */
export async function workOutBoards(step: RunStep, progress: Pick<Progress, 'report'>): Promise<number> {
  const bodies = await step(({ db, clock }) => bodiesToWorkOut(db, clock.today()));
  for (const [done, organisationId] of bodies.entries()) {
    await workOutBoard(step, organisationId);
    await progress.report(done + 1, bodies.length);
  }
  return bodies.length;
}

/** The board of one body, with its alerts and what its reply clock proposes. What is read while texts come in belongs to the board of the next time. */
export async function workOutBoard(step: RunStep, organisationId: string): Promise<ListeningBoard> {
  const { from, words: most, startedAt } = await step(async ({ clock, settings }) => {
    const { months, words } = loadFigureRules(settings.dataDir);
    return { from: firstDayRead(clock.today(), months), words, startedAt: clock.now() };
  });
  const flags = await flagMentions(step, organisationId, from);
  const words = await wordsOfCriteria(step, organisationId, from, most);
  return step(async (ctx) => {
    const board = await countBoard(ctx, organisationId, { from, flags, words });
    await keepBoard(ctx.db, organisationId, board, startedAt);
    await findAlerts(ctx, organisationId, board, from);
    await proposeItems(ctx, organisationId, board.replies);
    return board;
  });
}

async function countBoard({ db, clock, settings }: Ctx, organisationId: string, { from, flags, words }: { from: string; flags: Flags; words: WordsOf }): Promise<ListeningBoard> {
  const rules = loadFigureRules(settings.dataDir);
  const on = clock.today();
  return boardOf({
    on, ...flags, words, ...(await waitingOf(db, organisationId, from)), days: await mentionDaysOf(db, organisationId, from), criteria: await criterionDaysOf(db, organisationId, from),
    prior: (await peersOf(db, organisationId)) ?? { ...rules.without_peers, bodies: 0, alike: false }, sources: await sourceNamesOf(db, organisationId),
    replies: replyFigures(await awaitedRepliesOf(db, organisationId, addDays(on, -365)), clock.now(), rules.reply_within_hours),
  });
}
