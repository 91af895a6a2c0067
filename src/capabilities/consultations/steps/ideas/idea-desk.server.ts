import { ideasShown, type BoardIdea } from '#core/consultations/idea-board.ts';
import { silenceSummary } from '#core/consultations/no-silence.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation } from '../../consultation.ts';
import { mayConsult } from '../../consultations.access.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { readStep, type StepAddress } from '../arrange-steps.server.ts';
import type { Step } from '../step.ts';
import { boardOf } from './idea-board.server.ts';
import { deskPlaces, lies, type DeskFilter, type DeskPlace, type DeskRow } from './idea-desk.ts';
import { searchOfStep } from './idea-index.server.ts';
import { waitingCount } from './idea-moderation.queries.server.ts';
import { ideasContent, type IdeasContent } from './ideas-content.ts';
import { shownIdeas } from './ideas.queries.server.ts';

const rowsAPage = 30;

/** A step of ideas of the body. Throws `not_found`. */
export async function ideasStep(ctx: Ctx, address: StepAddress): Promise<{ consultation: Consultation; step: Step<IdeasContent>; key: StepKey; mayAnswer: boolean }> {
  const { arranged, step } = await readStep(ctx, address);
  if (step.kind !== 'ideas') throw problem('not_found');
  return { consultation: arranged.consultation, step: { ...step, content: ideasContent.parse(step.content) }, key: { organisationId: address.organisationId, stepId: step.id }, mayAnswer: mayConsult(ctx.actor) };
}

export interface IdeaDesk {
  consultation: Consultation;
  step: Step<IdeasContent>;
  mayAnswer: boolean;
  rows: DeskRow[];
  pages: number;
  counts: Record<DeskPlace, number>;
  /** Ideas that nobody has read yet. */
  toRead: number;
  clock: ReturnType<typeof silenceSummary>;
  days: number;
}

/** The desk of a step: the ideas of one place, those that wait longest first, and how the body answers. Throws `not_found`. */
export async function ideaDesk(ctx: Ctx, address: StepAddress, filter: DeskFilter): Promise<IdeaDesk> {
  const { consultation, step, key, mayAnswer } = await ideasStep(ctx, address);
  const { ideas, days } = await boardOf(ctx, key);
  const order = filter.place === 'answer' || filter.place === 'silent' ? 'waiting' : 'support';
  const found = await withWords(ctx, key, ideasShown(ideas.filter((idea) => lies(filter.place, idea)), { theme: filter.theme || null }, order), filter.words);
  const pages = Math.max(1, Math.ceil(found.length / rowsAPage));
  const page = Math.min(filter.page, pages);
  return {
    consultation, step, mayAnswer, days, pages, rows: await rowsOf(ctx, key, step, found.slice((page - 1) * rowsAPage, page * rowsAPage)),
    counts: Object.fromEntries(deskPlaces.map((place) => [place, ideas.filter((idea) => lies(place, idea)).length])) as Record<DeskPlace, number>, // keys of that very list
    toRead: await waitingCount(ctx.db, key), clock: silenceSummary(ideas.map(({ clock }) => clock)),
  };
}

/** Those in which some words are found, the likest first. */
async function withWords(ctx: Ctx, key: StepKey, ideas: BoardIdea[], words: string): Promise<BoardIdea[]> {
  if (words === '') return ideas;
  const standing = new Map(ideas.flatMap((idea) => idea.members.map((member) => [member, idea] as const)));
  return [...new Set((await searchOfStep(ctx, key)).find(words, 200).flatMap(({ id }) => standing.get(id) ?? []))];
}

async function rowsOf(ctx: Ctx, key: StepKey, step: Step<IdeasContent>, ideas: readonly BoardIdea[]): Promise<DeskRow[]> {
  const words = await shownIdeas(ctx.db, key, ideas.map(({ id }) => id));
  return ideas.map((board) => ({
    id: board.id, board, title: words.get(board.id)?.title ?? '',
    theme: step.content.themes.find(({ id }) => id === board.theme)?.label[ctx.locale] ?? null,
  }));
}
