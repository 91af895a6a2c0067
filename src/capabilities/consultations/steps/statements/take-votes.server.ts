import { randomStream } from '#core/shared/random.ts';
import { enoughVotes } from '#core/opinion-map/map-opinions.ts';
import { placeOne } from '#core/opinion-map/place-one.ts';
import type { Ctx } from '#platform/context.ts';
import { admit, ownParticipation, recordParticipation, tokenFor } from '../../public/admit.server.ts';
import { proofOf } from '../../public/form-token.ts';
import { wordHtml } from '../../public/page-frame.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { askAdmission, closedAnswer, stepPath, thanksHtml } from '../../public/step-pages.ts';
import { pageAnswer, type OpenStep, type VisitorAnswer, type VisitorForm, type VisitorRequest } from '../step-kind.ts';
import { cardHtml, ownVotesHtml, sides } from './card-page.ts';
import { mapHtml, mapSoonHtml } from './map-page.ts';
import { mapSnapshot } from './snapshots.queries.server.ts';
import { statementTableHtml } from './statement-table.ts';
import { castVote, votesOf, type OwnVotes } from './statements.queries.server.ts';
import type { StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';

type Opened = OpenStep<StatementsContent>;

/** Somebody in the step: their token, and what they said so far. */
interface Voter {
  token: string;
  votes: OwnVotes;
  withdrawn: boolean;
}

/** The next statement, what one answered, or the map. */
export async function showStatements(ctx: Ctx, opened: Opened, { rest, query, token }: VisitorRequest): Promise<VisitorAnswer> {
  if (opened.stepNow === 'before') return closedAnswer(opened);
  const [page] = rest;
  if (opened.stepNow !== 'open' || page === 'map') return showMap(ctx, opened, { rest, query, token });
  const given = tokenFor(ctx, opened, token);
  if (given === null) return token === null ? pageAnswer(askAdmission(opened)) : pageAnswer(askAdmission(opened, { alert: publicTexts[opened.locale].linkExpired }), 403);
  const voter = await voterOf(ctx, opened, given);
  if (voter.withdrawn) return withdrawnAnswer(opened);
  if (page === 'mine') return pageAnswer(ownVotesHtml(opened, voter));
  if (page === 'done') return done(ctx, opened, voter);
  const asked = Number(query.get('s'));
  return opened.step.content.statements.some(({ n }) => n === asked) ? pageAnswer(cardHtml(opened, { ...voter, statement: asked, noted: null })) : nextCard(ctx, opened, voter, null);
}

async function voterOf(ctx: Ctx, opened: Opened, token: string): Promise<Voter> {
  const admission = admit(ctx, opened, token);
  const own = admission && (await ownParticipation(ctx, opened, admission));
  return { token, votes: own ? await votesOf(ctx.db, opened.consultation.organisationId, own.participationId) : {}, withdrawn: own?.stands === false };
}

/** Takes one vote; the next statement is the answer. */
export async function takeVote(ctx: Ctx, opened: Opened, { typed }: VisitorForm): Promise<VisitorAnswer> {
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const text = (name: string): string => typed.get(name)?.[0] ?? '';
  const token = text('k');
  const admission = admit(ctx, opened, token);
  if (!admission) return expired(ctx, opened);
  const statement = opened.step.content.statements.find(({ n }) => String(n) === text('s'));
  const vote = sides.find(([, value]) => String(value) === text('v'))?.[1];
  if (!statement || vote === undefined) return nextCard(ctx, opened, await voterOf(ctx, opened, token), null);
  // All votes but the first come from somebody who is there already: looking is cheaper than trying to add them again.
  const own = await ownParticipation(ctx, opened, admission);
  const { participationId, stands } = own ?? (await entered(ctx, opened, { admission, token }));
  if (!stands) return withdrawnAnswer(opened);
  const { organisationId } = opened.consultation;
  const before = await votesOf(ctx.db, organisationId, participationId);
  if (before[statement.n] !== vote) await castVote(ctx.db, { organisationId, stepId: opened.step.id, participationId, statement: statement.n, vote });
  const answer = await nextCard(ctx, opened, { token, votes: { ...before, [statement.n]: vote }, withdrawn: false }, { statement: statement.n, vote });
  return { ...answer, goesOn: own !== null };
}

async function entered(ctx: Ctx, opened: Opened, by: Parameters<typeof recordParticipation>[2]): Promise<{ participationId: string; stands: boolean }> {
  const { participationId, outcome } = await recordParticipation(ctx, opened, by);
  return { participationId, stands: outcome !== 'withdrawn' };
}

function expired(ctx: Ctx, opened: Opened): VisitorAnswer {
  const { linkExpired, expired: again } = publicTexts[opened.locale];
  const token = tokenFor(ctx, opened, null);
  if (token === null) return pageAnswer(askAdmission(opened, { alert: linkExpired }), 403);
  const [statement] = opened.step.content.statements;
  return pageAnswer(cardHtml(opened, { token, votes: {}, statement: statement?.n ?? 0, noted: null, alert: again }), 422);
}

function withdrawnAnswer(opened: Opened): VisitorAnswer {
  const t = statementsTexts[opened.locale];
  return pageAnswer(wordHtml(opened, `/${opened.step.position}`, { title: t.withdrawn, text: t.withdrawnText }), 409);
}

/** A statement that this person has not answered: everybody meets them in an order of their own, so that the last ones are read as much as the first. */
async function nextCard(ctx: Ctx, opened: Opened, voter: Voter, noted: Parameters<typeof cardHtml>[1]['noted']): Promise<VisitorAnswer> {
  const left = opened.step.content.statements.filter(({ n }) => voter.votes[n] === undefined);
  if (left.length === 0) return done(ctx, opened, voter);
  const voterName = admit(ctx, opened, voter.token)?.voter ?? '';
  const next = left[randomStream('statement order', voterName, left.length).integer(left.length)];
  return pageAnswer(cardHtml(opened, { ...voter, statement: next?.n ?? 0, noted }));
}

/** Thanks, with the receipt of whoever answered something. */
async function done(ctx: Ctx, opened: Opened, { token, votes }: Voter): Promise<VisitorAnswer> {
  const t = statementsTexts[opened.locale];
  const { statements, mapShown } = opened.step.content;
  const answered = Object.keys(votes).length;
  const admission = admit(ctx, opened, token);
  if (!admission || answered === 0) return pageAnswer(cardHtml(opened, { token, votes, statement: statements[0]?.n ?? 0, noted: null }));
  const enough = answered >= Math.min(enoughVotes, statements.length);
  const onMap = mapShown === 'over' ? `<p>${t.mapLater}</p>` : enough ? `<p><a class=go href="${stepPath(opened, '/map')}?k=${token}">${t.seeMap}</a></p>` : `<p>${t.mapAfter(Math.min(enoughVotes, statements.length))}</p>`;
  const on = answered < statements.length ? ` <a href="${stepPath(opened)}?k=${token}">${t.back}</a>` : '';
  const more = `<p class=l>${answered < statements.length ? t.someDone(answered) : t.allDone}${on}</p>${onMap}<p><a href="${stepPath(opened, '/mine')}?k=${token}">${t.mine}</a></p>`;
  return pageAnswer(thanksHtml(opened, proofOf(ctx.settings.secret, { stepId: opened.step.id, voter: admission.voter, token }), more));
}

/** The map: to everybody once the step is over; before, where the body shows it, to whoever has answered enough. */
async function showMap(ctx: Ctx, opened: Opened, { rest, query, token }: VisitorRequest): Promise<VisitorAnswer> {
  const t = statementsTexts[opened.locale];
  const { statements, mapShown } = opened.step.content;
  const voter = token !== null && admit(ctx, opened, token) ? await voterOf(ctx, opened, token) : null;
  const needed = Math.min(enoughVotes, statements.length);
  if (opened.stepNow === 'open') {
    if (mapShown === 'over') return pageAnswer(mapSoonHtml(opened, { title: t.map, text: t.mapLater, token }), 403);
    if (!voter || Object.keys(voter.votes).length < needed) return pageAnswer(mapSoonHtml(opened, { title: t.map, text: t.mapAfter(needed), token }), 403);
  }
  const snapshot = await mapSnapshot(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id });
  if (!snapshot) return pageAnswer(mapSoonHtml(opened, { title: t.mapSoon, text: t.mapSoonText, token }));
  if (rest[0] === 'map' && rest[1] === 'statements') return pageAnswer(statementTableHtml(opened, snapshot.map, { query, token }));
  return pageAnswer(mapHtml(opened, snapshot, { you: voter && placeOne(snapshot.memory, voter.votes), token }));
}
