import type { EditionProgress } from './dashboard.queries.server.ts';

/** The stages of an edition in the order in which the office lives them, each with its page. */
export const stages = ['registrations', 'notices', 'plan', 'fieldwork', 'review', 'scores', 'freeze', 'publication'] as const;
export type Stage = (typeof stages)[number];

/** The page of the freeze and of the publication, which the method lead alone opens. */
export const freezePage = '/office/freeze';

export const stagePages: Record<Stage, string> = {
  registrations: '/office/participants', notices: '/office/participants', plan: '/office/campaign', fieldwork: '/office/missions',
  review: '/office/missions', scores: '/office/scores', freeze: freezePage, publication: freezePage,
};

export type StageState = 'done' | 'current' | 'todo';

/** Registrations in numbers, which the counts by stratum give. */
export interface Panel {
  submitted: number;
  accepted: number;
  /** Sign-up is still open. */
  open: boolean;
}

/** What the operator is asked to do next, the most urgent first; `count` is how many of them wait. */
export interface ToDo {
  what: 'decide' | 'notices' | 'plan' | 'gaps' | 'late' | 'review' | 'score' | 'freeze' | 'publish';
  count: number;
  href: string;
}

/** Whether a stage is behind, under way or to come. */
export function stageStates(panel: Panel, progress: EditionProgress): Record<Stage, StageState> {
  const planned = progress.missions > 0;
  const carriedOut = planned && progress.missionsOpen === 0;
  const reviewed = carriedOut && progress.auditsToReview === 0;
  const scored = reviewed && progress.bodiesScored >= progress.bodiesMeasured && progress.bodiesScored > 0;
  const under = (done: boolean, begun: boolean): StageState => (done ? 'done' : begun ? 'current' : 'todo');
  return {
    registrations: under(!panel.open && panel.submitted === 0 && panel.accepted > 0, panel.open || panel.submitted > 0),
    notices: under(panel.accepted > 0 && (progress.withoutNotice === 0 || progress.frozenAt !== null), panel.accepted > 0),
    plan: under(planned, panel.accepted > 0 && !panel.open),
    fieldwork: under(carriedOut, planned),
    review: under(reviewed, progress.auditsToReview > 0 || progress.missionsValidated > 0),
    scores: under(scored, progress.bodiesMeasured > 0),
    freeze: under(progress.frozenAt !== null, scored),
    publication: under(progress.publishedAt !== null, progress.frozenAt !== null),
  };
}

/** What waits for the office in an edition. */
export function toDos(panel: Panel, progress: EditionProgress): ToDo[] {
  const frozen = progress.frozenAt !== null;
  const states = stageStates(panel, progress);
  const candidates: ToDo[] = [
    { what: 'decide', count: panel.submitted, href: '/office/participants?state=submitted&sort=submitted&order=ascending' },
    { what: 'plan', count: progress.missions === 0 && !panel.open ? panel.accepted : 0, href: '/office/campaign' },
    { what: 'gaps', count: frozen ? 0 : progress.gaps, href: '/office/campaign' },
    { what: 'notices', count: frozen ? 0 : progress.withoutNotice, href: '/office/participants?state=accepted' },
    { what: 'late', count: frozen ? 0 : progress.missionsLate, href: '/office/missions' },
    { what: 'review', count: frozen ? 0 : progress.auditsToReview, href: '/office/missions' },
    { what: 'score', count: frozen ? 0 : Math.max(0, progress.bodiesMeasured - progress.bodiesScored), href: '/office/scores' },
    { what: 'freeze', count: states.scores === 'done' && !frozen ? progress.bodiesScored : 0, href: freezePage },
    { what: 'publish', count: frozen && progress.publishedAt === null ? progress.bodiesScored : 0, href: freezePage },
  ];
  return candidates.filter(({ count }) => count > 0);
}
