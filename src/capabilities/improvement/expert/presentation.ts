/** What an expert prepares before a presentation, in order. */
export const preparations = ['results-read', 'findings-checked', 'priorities-chosen', 'slides-made', 'body-called'] as const;
export type Preparation = (typeof preparations)[number];

export interface Presentation {
  id: string;
  organisationId: string;
  organisationName: string;
  editionId: string;
  expertId: string;
  expertName: string;
  assignedAt: Date;
  prepared: Preparation[];
  slidesUrl: string | null;
  /** Civil date, and 'HH:MM' in Paris. */
  plannedOn: string | null;
  plannedAt: string | null;
  remote: boolean;
  place: string | null;
  heldAt: Date | null;
  attendance: number | null;
  notes: string | null;
  endedAt: Date | null;
}

export type PresentationStage = 'assigned' | 'dated' | 'held' | 'closed';

export function stageOf({ plannedOn, heldAt, endedAt }: Pick<Presentation, 'plannedOn' | 'heldAt' | 'endedAt'>): PresentationStage {
  if (endedAt) return 'closed';
  if (heldAt) return 'held';
  return plannedOn ? 'dated' : 'assigned';
}

/** A file in a list, with how far it is. */
export interface FileLine extends Presentation {
  stage: PresentationStage;
  agreed: number;
  waiting: number;
}

export interface AgreedAction {
  id: string;
  presentationId: string;
  recommendationId: string | null;
  title: string;
  detail: string;
  ownerName: string;
  dueOn: string | null;
  answer: 'accepted' | 'declined' | null;
  actionId: string | null;
}
