import type { BoardIdea } from '#core/consultations/idea-board.ts';

export const deskPlaces = ['answer', 'silent', 'answered', 'merged', 'all'] as const;
/** What of the ideas the body looks at: those without a reply, those beyond the delay, answered ones, merged ones. */
export type DeskPlace = (typeof deskPlaces)[number];

export interface DeskFilter {
  place: DeskPlace;
  words: string;
  theme: string;
  page: number;
}

/** An idea that stands, as the desk lists it. */
export interface DeskRow {
  id: string;
  title: string;
  board: BoardIdea;
  theme: string | null;
}

/** Whether an idea that stands belongs in a place. */
export const lies = (place: DeskPlace, { clock, members }: BoardIdea): boolean => {
  if (place === 'all') return true;
  if (place === 'merged') return members.length > 1;
  const isAnswered = clock.standing === 'answered' || clock.standing === 'answered_late';
  return place === 'answered' ? isAnswered : place === 'silent' ? clock.standing === 'silent' : !isAnswered;
};

export interface DeskPhoto {
  ideaId: string;
  position: number;
  description: string;
}
