import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { isIsoDate } from '#core/calendar/date.ts';
import { formatDateTime } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readAlerts } from '../alerts/settle-alert.server.ts';
import type { Alert } from '../alerts/alert.ts';
import type { CriterionLine, ListeningBoard } from '../figures/board.ts';
import { keptBoardOf } from '../figures/boards.queries.server.ts';
import { sourceNamesOf } from '../figures/tallies.queries.server.ts';
import { mayAct } from '../reading.access.ts';
import { verbatimChoice, type Verbatim, type VerbatimChoice } from './verbatim.ts';
import { verbatimsAfter, type AfterVerbatim } from './verbatims.queries.server.ts';

export interface BoardPage {
  /** Null: nothing was worked out yet. */
  board: ListeningBoard | null;
  /** Something was taken over, and its board is on its way. */
  waiting: boolean;
  workedOutAt: string;
  criteria: Record<string, string>;
  alerts: Alert[];
}

/** The board of a body as it was worked out last: one row, whatever the number of mentions. */
export async function boardPage(ctx: Ctx, organisationId: string): Promise<BoardPage> {
  const kept = await keptBoardOf(ctx.db, organisationId);
  const board = kept && kept.board.mentions > 0 ? kept.board : null;
  return {
    board, waiting: board === null && (await sourceNamesOf(ctx.db, organisationId)).length > 0, workedOutAt: kept ? formatDateTime(kept.workedOutAt, ctx.locale) : '',
    criteria: namesOf(ctx), alerts: await readAlerts(ctx, organisationId, { unseen: true }),
  };
}

const namesOf = (ctx: Ctx): Record<string, string> => Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label]));

export interface CriterionPage {
  line: CriterionLine;
  label: string;
  latest: Verbatim[];
  sources: Record<string, string>;
  mayAct: boolean;
}

const latestShown = 8;

/** One criterion of a board with its words and its latest sentences. Throws `not_found` for a criterion that the grid does not know. */
export async function criterionPage(ctx: Ctx, organisationId: string, criterion: string): Promise<CriterionPage> {
  const label = namesOf(ctx)[criterion];
  if (label === undefined) throw problem('not_found');
  const kept = await keptBoardOf(ctx.db, organisationId);
  const line = kept?.board.criteria.find((one) => one.criterion === criterion) ?? { criterion, satisfied: 0, dissatisfied: 0, neutral: 0, doubtful: 0, withAll: null, withoutFlagged: null, blamed: [], praised: [] };
  return { line, label, latest: await verbatimsAfter(ctx.db, organisationId, { ...nothingChosen, criterion }, null, latestShown), sources: await sourcesById(ctx, organisationId), mayAct: mayAct(ctx.actor) };
}

const nothingChosen: VerbatimChoice = verbatimChoice(new URLSearchParams());

export interface VerbatimPage {
  choice: VerbatimChoice;
  verbatims: Verbatim[];
  sources: Record<string, string>;
  criteria: Record<string, string>;
  /** Where the next page begins, as a word of the address; null on the last. */
  next: string | null;
  /** Not the first page. */
  further: boolean;
  mayAct: boolean;
}

const verbatimsShown = 25;

/** The sentences that an address chooses, a page at a time. */
export async function verbatimPage(ctx: Ctx, organisationId: string, query: URLSearchParams): Promise<VerbatimPage> {
  const choice = verbatimChoice(query);
  const after = readAfter(query.get('after'));
  const found = await verbatimsAfter(ctx.db, organisationId, choice, after, verbatimsShown + 1);
  const verbatims = found.slice(0, verbatimsShown);
  const last = verbatims.at(-1);
  return {
    choice, verbatims, sources: await sourcesById(ctx, organisationId), criteria: namesOf(ctx), further: after !== null, mayAct: mayAct(ctx.actor),
    next: found.length > verbatimsShown && last ? [last.day, last.mentionId, last.sentence, last.subject].join('_') : null,
  };
}

async function sourcesById({ db }: Ctx, organisationId: string): Promise<Record<string, string>> {
  return Object.fromEntries((await sourceNamesOf(db, organisationId)).map(({ id, name }) => [id, name]));
}

function readAfter(text: string | null): AfterVerbatim | null {
  const [day = '', mentionId = '', sentence = '', subject = ''] = (text ?? '').split('_');
  return isIsoDate(day) && /^[0-9a-f-]{36}$/.test(mentionId) && /^\d{1,4}$/.test(sentence) && /^\d{1,4}$/.test(subject) ? { day, mentionId, sentence: Number(sentence), subject: Number(subject) } : null;
}
