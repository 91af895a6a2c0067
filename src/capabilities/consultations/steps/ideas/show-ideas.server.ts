import { ideasShown, type BoardIdea } from '#core/consultations/idea-board.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { formatInteger } from '#core/shared/format.ts';
import { tokenFor } from '../../public/admit.server.ts';
import { askAdmission, closedAnswer } from '../../public/step-pages.ts';
import { fileAnswer, pageAnswer, type OpenStep, type VisitorAnswer, type VisitorRequest } from '../step-kind.ts';
import { boardOf, standingFor, unitedSupports } from './idea-board.server.ts';
import { searchOfStep } from './idea-index.server.ts';
import { ideaHtml, mergedHtml } from './idea-page.ts';
import { ideasAPage, type IdeasContent } from './ideas-content.ts';
import { viewIn, placeOf, type IdeasView } from './ideas-address.ts';
import { mapBaseOf } from './ideas-map-base.server.ts';
import { ideasMapHtml, placeIdeaHtml } from './ideas-map-page.ts';
import { mapFile } from './ideas-map.ts';
import { ideasHtml } from './ideas-page.ts';
import { photosOf, repliesTo, shownIdeas } from './ideas.queries.server.ts';
import { ideasTexts } from './ideas.texts.ts';
import { voterOf } from './own-gifts.server.ts';
import { ownIdea } from './place-idea.server.ts';
import { ideasLike } from './propose-idea.server.ts';
import { blankIdea, proposeHtml } from './propose-page.ts';

type Opened = OpenStep<IdeasContent>;

/** The pages of a step of ideas: list, one idea, proposing, map; and what their pages fetch. Throws `not_found`. */
export async function showIdeas(ctx: Ctx, opened: Opened, request: VisitorRequest): Promise<VisitorAnswer> {
  const [page = '', id = '', more = ''] = request.rest;
  if (request.rest.length > 3) throw problem('not_found');
  switch (page) {
    case '': return showList(ctx, opened, request);
    case 'idea': return showIdea(ctx, opened, request, id);
    case 'new': return showForm(ctx, opened, request);
    case 'enter': return opened.stepNow === 'open' ? pageAnswer(askAdmission(opened, { alert: ideasTexts[opened.locale].needLink })) : closedAnswer(opened);
    case 'similar': return similarWhileTyping(ctx, opened, request);
    case 'map': return showMap(ctx, opened, request);
    case 'place': return showPlacing(ctx, opened, request, id);
    case 'map.svg': return fileAnswer(mapFile(opened, await baseOrNothing(ctx, opened), spotIn(request)), 'image/svg+xml');
    case 'photo': return showPhoto(ctx, opened, id, more);
    case 'plan': return showPlan(ctx, opened);
    default: throw problem('not_found');
  }
}

const keyOf = ({ consultation: { organisationId }, step: { id } }: Opened) => ({ organisationId, stepId: id });

/** The token of the pages of a step that takes something; none where it takes nothing any more, but the one that came: by it people find again what they gave. */
const tokenOf = (ctx: Ctx, opened: Opened, { token }: Pick<VisitorRequest, 'token'>): string | null => (opened.stepNow === 'open' ? tokenFor(ctx, opened, token) : token);

const notices = { given: 'supportThanks', taken: 'supportBack' } as const;

function noticeIn({ query }: VisitorRequest, { locale }: Opened): string | null {
  const done = query.get('done');
  return done === 'given' || done === 'taken' ? ideasTexts[locale][notices[done]] : null;
}

async function showList(ctx: Ctx, opened: Opened, request: VisitorRequest): Promise<VisitorAnswer> {
  const asked = viewIn(request.query, opened.step.content);
  const { voter, own } = await voterOf(ctx, opened, tokenOf(ctx, opened, request));
  const { ideas: all, days } = await boardOf(ctx, keyOf(opened));
  const found = await filtered(ctx, opened, all, asked);
  const pages = Math.max(1, Math.ceil(found.length / ideasAPage));
  const view = { ...asked, page: Math.min(asked.page, pages) };
  const shown = await withWords(ctx, opened, found.slice((view.page - 1) * ideasAPage, view.page * ideasAPage));
  return pageAnswer(ideasHtml(opened, { view, all, shown, pages, days }, voter, { said: noticeIn(request, opened), own }));
}

/** Ideas that a view lets through; by likeness where words are searched, as no other order helps there. */
async function filtered(ctx: Ctx, opened: Opened, all: readonly BoardIdea[], view: IdeasView): Promise<BoardIdea[]> {
  const shown = ideasShown(all, view, view.order);
  if (view.words === '') return shown;
  const found = (await searchOfStep(ctx, keyOf(opened))).find(view.words, 200);
  const standing = new Map(shown.flatMap((idea) => idea.members.map((member) => [member, idea] as const)));
  return [...new Set(found.flatMap(({ id }) => standing.get(id) ?? []))];
}

async function withWords(ctx: Ctx, opened: Opened, board: readonly BoardIdea[]) {
  const words = await shownIdeas(ctx.db, keyOf(opened), board.map(({ id }) => id));
  return board.flatMap((one) => {
    const shown = words.get(one.id);
    return shown ? [{ board: one, shown }] : [];
  });
}

async function showIdea(ctx: Ctx, opened: Opened, request: VisitorRequest, id: string): Promise<VisitorAnswer> {
  if (!isUuid(id)) throw problem('not_found');
  const key = keyOf(opened);
  const { voter, own } = await voterOf(ctx, opened, tokenOf(ctx, opened, request));
  const whole = await boardOf(ctx, key);
  const board = standingFor(whole, id);
  if (!board) throw problem('not_found');
  const words = await shownIdeas(ctx.db, key, board.members);
  const [shown, asked] = [words.get(board.id), words.get(id)];
  if (!shown || !asked) throw problem('not_found');
  if (board.id !== id) return pageAnswer(mergedHtml(opened, { shown: asked, into: shown, token: voter.token }));
  const merged = board.members.slice(1).flatMap((member) => words.get(member) ?? []);
  const [replies, photos] = [await repliesTo(ctx.db, key, board.members), await photosOf(ctx.db, key, board.members)];
  const map = shown.place === null ? null : await mapBaseOf(ctx, opened);
  return pageAnswer(ideaHtml(opened, { board, shown, merged, replies, photos, days: whole.days, map }, voter, { said: noticeIn(request, opened), own }));
}

async function showForm(ctx: Ctx, opened: Opened, request: VisitorRequest): Promise<VisitorAnswer> {
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const token = tokenFor(ctx, opened, request.token);
  if (token === null) return pageAnswer(askAdmission(opened));
  const spots = (await mapBaseOf(ctx, opened))?.spots ?? [];
  return { ...pageAnswer(proposeHtml(opened, { token, typed: blankIdea, faults: {}, alert: null, similar: [], spots, hadPhoto: false })), scripted: true };
}

/** For the small script of the form: ideas that say what is being typed. */
async function similarWhileTyping(ctx: Ctx, opened: Opened, { query }: VisitorRequest): Promise<VisitorAnswer> {
  const { locale } = opened;
  const t = ideasTexts[locale];
  const found = await ideasLike(ctx, keyOf(opened), (query.get('q') ?? '').slice(0, 200));
  if (found.length === 0) return fileAnswer('[]', 'application/json');
  const supports = await unitedSupports(ctx, keyOf(opened), found.map(({ id }) => id));
  return fileAnswer(JSON.stringify(found.map(({ id, title }) => {
    const n = supports.get(id) ?? 0;
    return { title, href: placeOf(opened, `/idea/${id}`, null), supports: t.supports(formatInteger(n, locale), n < 2) };
  })), 'application/json');
}

async function showMap(ctx: Ctx, opened: Opened, request: VisitorRequest): Promise<VisitorAnswer> {
  const base = await baseOrNothing(ctx, opened);
  const token = tokenOf(ctx, opened, request);
  const placed = ideasShown((await boardOf(ctx, keyOf(opened))).ideas, { placed: true }, 'support');
  return pageAnswer(ideasMapHtml(opened, base, await withWords(ctx, opened, placed.slice(0, 200)), token));
}

async function showPlacing(ctx: Ctx, opened: Opened, request: VisitorRequest, id: string): Promise<VisitorAnswer> {
  const own = await ownIdea(ctx, opened, request, id);
  const base = await baseOrNothing(ctx, opened);
  return pageAnswer(placeIdeaHtml(opened, base, { own, token: request.token ?? '', done: request.query.get('done') }));
}

async function baseOrNothing(ctx: Ctx, opened: Opened) {
  const base = await mapBaseOf(ctx, opened);
  if (!base) throw problem('not_found');
  return base;
}

/** A spot to be marked, as the address says it. */
function spotIn({ query }: VisitorRequest): { x: number; y: number } | null {
  const [x, y] = [Number(query.get('x') ?? Number.NaN), Number(query.get('y') ?? Number.NaN)];
  return [x, y].every((value) => Number.isInteger(value) && value >= 0 && value <= 1000) ? { x, y } : null;
}

async function showPhoto(ctx: Ctx, opened: Opened, ideaId: string, position: string): Promise<VisitorAnswer> {
  if (!isUuid(ideaId)) throw problem('not_found');
  const photo = (await photosOf(ctx.db, keyOf(opened), [ideaId])).find((one) => String(one.position) === position);
  if (!photo) throw problem('not_found');
  return fileAnswer(new Uint8Array(await ctx.files.get(photo.sha256)), photo.mediaType);
}

async function showPlan(ctx: Ctx, { step: { content: { map } } }: Opened): Promise<VisitorAnswer> {
  if (map.kind !== 'plan') throw problem('not_found');
  return fileAnswer(new Uint8Array(await ctx.files.get(map.sha256)), map.mediaType);
}
