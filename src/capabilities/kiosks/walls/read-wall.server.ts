import { renderSVG } from 'uqr';
import { siteNames } from '#capabilities/organisations/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { figureOf } from '#core/opinions/figure.ts';
import { cleaned } from '#core/opinions/rollup.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { saidAndDone } from '../answering/said-and-done.server.ts';
import { pointKinds, voteAddress, type CollectionPoint } from '../points/point.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import type { CountedQuestion } from '../reading/board-place.ts';
import { sumOf } from '../reading/figures-of.ts';
import { questionWords } from '../reading/question-words.server.ts';
import { readBoard } from '../reading/read-board.server.ts';
import { questionInstants } from '../reading/rollups.queries.server.ts';
import { invites } from './wall-invitation.ts';
import { fewestShown, type Wall, type WallDisplay } from './wall.ts';
import { seeAsBody, wallByToken } from './walls.queries.server.ts';

const days = 30;
const dayMs = 24 * 3_600_000;

/**
 * What the screen of that address shows: figures of opinions without a mark, none of fewer than ten, and of users' words those that are published. In a transaction
 * of the scope `system`, which from here on sees that body alone. Throws `not_found`.
 */
export async function readWall(ctx: Ctx, token: string): Promise<Wall> {
  const wall = await wallByToken(ctx.db, token);
  if (!wall) throw problem('not_found');
  await seeAsBody(ctx.db, wall.organisationId);
  const today = ctx.clock.today();
  const place = { organisationId: wall.organisationId, siteId: wall.siteId ?? undefined, pointId: wall.pointId ?? undefined };
  const board = await readBoard(ctx, { place, period: { from: addDays(today, 1 - days), to: today } });
  const { reading } = board;
  const enough = reading !== null && reading.cleaned.n >= fewestShown;
  return {
    theme: wall.theme, title: board.pointName ?? board.siteName ?? board.organisationName, organisationName: board.organisationName, label: reading?.asked.label ?? '',
    figure: enough ? { ...reading.cleaned, days } : null,
    moments: enough ? reading.moments.map((moment) => (moment.cleaned.n < fewestShown ? { ...moment, cleaned: unsaid, raw: unsaid } : { ...moment, raw: moment.cleaned })) : [],
    lastDay: reading && (await lastDayOf(ctx, wall, reading.asked)), invitation: await invitationOf(ctx, wall), answer: await answerOf(ctx, wall),
    updatedAt: parisTimeOf(ctx.clock.now()).slice(11),
  };
}

const unsaid = figureOf({ n: 0, total: 0, squares: 0, histogram: [] }, null);

async function lastDayOf(ctx: Ctx, wall: WallDisplay, asked: CountedQuestion): Promise<Wall['lastDay']> {
  const now = ctx.clock.now();
  const place = { organisationId: wall.organisationId, siteId: wall.siteId ?? undefined, pointId: wall.pointId ?? undefined };
  const hours = await questionInstants(ctx.db, { place }, asked, { from: new Date(now.getTime() - dayMs), to: now });
  const { n, histogram } = cleaned(sumOf(hours, asked.steps));
  if (n < fewestShown) return null;
  const words = (await questionWords(ctx, wall.organisationId)).steps(asked.question, asked.steps);
  return { n, steps: words.map((label, value) => ({ label, share: (histogram[value] ?? 0) / n })).toReversed() };
}

/** The last idea that was answered to everybody, as published. */
async function answerOf(ctx: Ctx, { organisationId }: WallDisplay): Promise<Wall['answer']> {
  const { ideas } = await saidAndDone(ctx, organisationId, { limit: 10 });
  const [answered] = ideas.flatMap(({ shown, replies }) => (replies[0] ? [{ said: shown, done: replies[0].body }] : []));
  return answered ?? null;
}

/** The point that was chosen, while it is in use; else one of the place: the screen's own, or one at a desk or in a waiting room, at the main site first: those who read a wall stand in a hall. */
async function invitationOf(ctx: Ctx, { organisationId, siteId, pointId, invitedPointId }: WallDisplay): Promise<Wall['invitation']> {
  const open = (await pointsOf(ctx.db, organisationId)).filter(invites);
  const sites = (await siteNames(ctx.db, [organisationId])).map(({ id }) => id);
  const rank = ({ kind, siteId: site }: CollectionPoint) => [Number(kind !== 'desk' && kind !== 'waiting_room'), sites.indexOf(site), pointKinds.indexOf(kind)];
  const [nearest] = open.filter(({ id, siteId: site }) => (pointId ? id === pointId : !siteId || site === siteId)).toSorted((a, b) => {
    const others = rank(b);
    return rank(a).map((place, i) => place - (others[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
  const point = open.find(({ id }) => id === invitedPointId) ?? nearest;
  if (!point) return null;
  const address = voteAddress(ctx.settings, point);
  return { address: address.replace(/^https?:\/\//, ''), code: renderSVG(address, { border: 1, ecc: 'M' }) };
}
