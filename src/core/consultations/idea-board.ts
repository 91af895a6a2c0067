import type { IsoDate } from '../calendar/date.ts';
import { standingIdeas, type IdeaSupport, type Lineage } from './lineage.ts';
import { silenceClock, type SilenceClock, type SilenceRule } from './no-silence.ts';

/** What becomes of an idea, in the order in which it happens. */
export const ideaStatuses = ['received', 'studied', 'planned', 'done', 'not_retained'] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** A published idea as it stands alone. Days are civil days in Paris. */
export type LoneIdea = {
  readonly id: string;
  readonly theme: string | null;
  readonly publishedOn: IsoDate;
  /** Supports given to it. */
  readonly supports: number;
  /** First official reply, and what the last one says becomes of it. */
  readonly answeredOn: IsoDate | null;
  readonly status: IdeaStatus | null;
  readonly placed: boolean;
};

/** An idea with what was merged into it: voters united, the clock of the first published, the replies given to any of them. */
export type BoardIdea = LoneIdea & { readonly status: IdeaStatus; readonly members: readonly string[]; readonly clock: SilenceClock };

/**
 * The ideas that stand, in the order given. `mergedSupports`: the supports of every idea that takes part in a merge; those of
 * the others are counted already.
 */
export function ideaBoard(lone: readonly LoneIdea[], lineage: Lineage, mergedSupports: readonly IdeaSupport[], today: IsoDate, rule: SilenceRule): BoardIdea[] {
  const byId = new Map(lone.map((idea) => [idea.id, idea]));
  // What was merged into an idea that its author took back stands by itself again.
  const inForce = lineage.filter(({ from, into }) => byId.has(from) && byId.has(into));
  return standingIdeas(inForce, lone.map(({ id }) => id), mergedSupports).flatMap(({ idea, members, voters }) => {
    const all = members.flatMap((id) => byId.get(id) ?? []);
    const own = byId.get(idea);
    if (!own) return [];
    const publishedOn = first(all.map((one) => one.publishedOn)) ?? own.publishedOn;
    const answeredOn = first(all.flatMap((one) => one.answeredOn ?? []));
    const clock = silenceClock({ publishedOn, answeredOn }, today, rule);
    const status = own.status ?? all.find((one) => one.status !== null)?.status ?? 'received';
    // An idea whose day of publication is still to come here (a clock that was set back) waits from today.
    const since = clock ?? { since: publishedOn, due: publishedOn, waited: 0, standing: 'waiting' as const };
    return [{ ...own, members, supports: members.length > 1 ? voters.size : own.supports, answeredOn, status, clock: since }];
  });
}

const first = (days: readonly IsoDate[]): IsoDate | null => days.reduce<IsoDate | null>((least, day) => (least === null || day < least ? day : least), null);

export const ideaOrders = ['support', 'new', 'waiting'] as const;
/** `waiting`: those without a reply first, the longest wait first. */
export type IdeaOrder = (typeof ideaOrders)[number];

export type IdeaFilter = { readonly theme?: string | null; readonly status?: IdeaStatus | null; readonly silent?: boolean; readonly placed?: boolean };

/** The ideas that a filter lets through, in an order; `lone` order (the newest first) breaks ties. */
export function ideasShown(board: readonly BoardIdea[], { theme = null, status = null, silent = false, placed = false }: IdeaFilter, order: IdeaOrder): BoardIdea[] {
  const shown = board.filter((idea) => (theme === null || idea.theme === theme) && (status === null || idea.status === status) && (!silent || idea.clock.standing === 'silent') && (!placed || idea.placed));
  if (order === 'support') return shown.toSorted((a, b) => b.supports - a.supports);
  if (order === 'new') return shown;
  const waits = ({ clock }: BoardIdea): number => (clock.standing === 'waiting' || clock.standing === 'silent' ? clock.waited : -1);
  return shown.toSorted((a, b) => waits(b) - waits(a));
}
