import type { CriterionFigure } from '#capabilities/staff-polls/index.server.ts';
import { believedVoice } from '#core/mirror/believed-voice.ts';
import type { VoiceScore } from '#core/mirror/voices.ts';
import { wholePoll } from '#core/staff-polls/tally.ts';

/** A poll from which something comes. */
export type MirrorPoll = CriterionFigure['poll'] & { readonly eligible: number | null };

interface BelievedVoices {
  ofBody: (criterion: string) => VoiceScore | null;
  /** What the unit that bears the name of a site believes. */
  ofSite: (site: string, criterion: string) => VoiceScore | null;
  polls: MirrorPoll[];
}

/**
 * What agents believe, from what was released of polls that are over (the newest first) and from nothing else. Of each criterion the newest
 * poll that says something speaks, for the whole and for its units: figures of two polls are never put together. A unit whose figure
 * was not released is silent, as if it were not there.
 */
export function believedVoices(figures: readonly CriterionFigure[]): BelievedVoices {
  const newest = new Map<string, CriterionFigure[]>();
  for (const [criterion, own] of Map.groupBy(figures, (figure) => figure.criterion)) {
    const chosen = own.find((figure) => figure.unit === wholePoll && said([figure]))?.poll.id;
    if (chosen !== undefined) newest.set(criterion, own.filter(({ poll }) => poll.id === chosen));
  }
  const of = (criterion: string, isOf: (figure: CriterionFigure) => boolean): VoiceScore | null => said((newest.get(criterion) ?? []).filter(isOf));
  const used = new Set([...newest.values()].flatMap((own) => own.map(({ poll }) => poll.id)));
  const polls = [...Map.groupBy(figures.filter(({ poll }) => used.has(poll.id)), ({ poll }) => poll.id).values()];
  return {
    ofBody: (criterion) => of(criterion, ({ unit }) => unit === wholePoll),
    ofSite: (site, criterion) => of(criterion, ({ unitLabel }) => unitLabel !== null && plain(unitLabel) === plain(site)),
    polls: polls.flatMap((own) => { const [first] = own; return first ? [{ ...first.poll, eligible: own.find(({ unit }) => unit === wholePoll)?.eligible ?? null }] : []; }),
  };
}

const said = (figures: readonly CriterionFigure[]): VoiceScore | null => believedVoice(figures.map(({ question, cell, eligible }) => ({ question, cell, eligible })));

/** Names that differ by capitals, accents or blanks only are the same name. */
const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim();
