import type { BoardIdea } from '#core/consultations/idea-board.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation } from '../../consultation.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { StepAddress } from '../arrange-steps.server.ts';
import type { Step } from '../step.ts';
import { boardOf, standingFor, type StepBoard } from './idea-board.server.ts';
import { ideasStep } from './idea-desk.server.ts';
import { knownServices, mergeHistory, type PastMerge } from './idea-desk.queries.server.ts';
import { searchOfStep } from './idea-index.server.ts';
import type { IdeasContent } from './ideas-content.ts';
import { photosOf, repliesTo, shownIdeas, supportsOf, type Photo, type Reply, type ShownIdea } from './ideas.queries.server.ts';

/** An idea that may say the same, and how many people would support both together. */
export interface LikeIdea {
  id: string;
  title: string;
  body: string;
  supports: number;
  union: number;
}

export interface DeskIdea {
  consultation: Consultation;
  step: Step<IdeasContent>;
  mayAnswer: boolean;
  days: number;
  board: BoardIdea;
  shown: ShownIdea;
  /** The idea that stands for it; null where it stands itself. */
  standsFor: { id: string; title: string } | null;
  replies: Reply[];
  photos: Photo[];
  /** What was merged into it, with the arrow that each left by. */
  members: { id: string; title: string; supports: number; merge: string | null }[];
  like: LikeIdea[];
  history: (PastMerge & { fromTitle: string; intoTitle: string })[];
  services: string[];
}

const mostLike = 6;
/** From here on an idea is offered to whoever merges: a person decides, so more is shown than to those who type. */
const worthALook = 0.3;

/** One idea on the desk, with all that is needed to answer it, group it and undo that. Throws `not_found`. */
export async function openDeskIdea(ctx: Ctx, address: StepAddress, id: string): Promise<DeskIdea> {
  const { consultation, step, key, mayAnswer } = await ideasStep(ctx, address);
  const whole = await boardOf(ctx, key);
  const board = standingFor(whole, id);
  if (!board) throw problem('not_found');
  const history = await mergeHistory(ctx.db, key, board.members);
  const words = await shownIdeas(ctx.db, key, [...board.members, ...history.flatMap(({ from, into }) => [from, into])]);
  const shown = words.get(id);
  if (!shown) throw problem('not_found');
  const title = (idea: string): string => words.get(idea)?.title ?? '…';
  const given = Map.groupBy(await supportsOf(ctx.db, key, board.members), ({ idea }) => idea);
  return {
    consultation, step, mayAnswer, days: whole.days, board, shown, standsFor: board.id === id ? null : { id: board.id, title: title(board.id) },
    replies: await repliesTo(ctx.db, key, board.members), photos: await photosOf(ctx.db, key, [id]),
    members: board.members.filter((member) => member !== board.id).map((member) => ({ id: member, title: title(member), supports: given.get(member)?.length ?? 0, merge: whole.lineage.find(({ from }) => from === member)?.id ?? null })),
    like: await likeIdeas(ctx, key, whole, { board, shown, separated: history.flatMap(({ from, into, undoneAt }) => (undoneAt ? [from, into] : [])) }),
    history: history.map((merge) => ({ ...merge, fromTitle: title(merge.from), intoTitle: title(merge.into) })),
    services: await knownServices(ctx.db, key.organisationId),
  };
}

/** Standing ideas that may say the same as this one, with the exact union of their voters; those it was separated from stand first. */
async function likeIdeas(ctx: Ctx, key: StepKey, whole: StepBoard, { board, shown, separated }: { board: BoardIdea; shown: ShownIdea; separated: readonly string[] }): Promise<LikeIdea[]> {
  const search = await searchOfStep(ctx, key);
  // A long text shares little of itself with a short one that says the same: its title is looked for alone too.
  const found = [shown.title, `${shown.title} ${shown.body}`].flatMap((said) => search.find(`${said} `, 4 * mostLike))
    .filter(({ likeness }) => likeness >= worthALook).toSorted((a, b) => b.likeness - a.likeness);
  const others = [...new Set([...separated, ...found.map(({ id }) => id)].flatMap((id) => standingFor(whole, id) ?? []))].filter((other) => other.id !== board.id).slice(0, mostLike);
  const words = await shownIdeas(ctx.db, key, others.map(({ id }) => id));
  const given = Map.groupBy(await supportsOf(ctx.db, key, [...board.members, ...others.flatMap(({ members }) => members)]), ({ idea }) => idea);
  const votersOf = (members: readonly string[]): string[] => members.flatMap((member) => given.get(member)?.map(({ voter }) => voter) ?? []);
  return others.flatMap(({ id, members, supports }) => {
    const other = words.get(id);
    return other ? [{ id, title: other.title, body: other.body, supports, union: new Set([...votersOf(board.members), ...votersOf(members)]).size }] : [];
  });
}
