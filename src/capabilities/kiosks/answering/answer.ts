/** What becomes of an idea or a comment, in the order in which it happens. */
export const ideaStatuses = ['received', 'studied', 'planned', 'done', 'not_retained'] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** `private`: read inside only; `withdrawn`: came with an import that was taken back. */
export type Moderation = 'waiting' | 'published' | 'private' | 'refused' | 'withdrawn';

/** Where on the desk a text lies: to be read before publication, to be answered, answered and under way, ended. */
export const deskPlaces = ['moderate', 'answer', 'follow', 'ended'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

export interface TextKey {
  organisationId: string;
  textId: string;
}

/** A text that somebody left, and where it stands. Days are those of the place where it was left. */
export interface Idea {
  id: string;
  kind: 'comment' | 'idea';
  text: string;
  language: string;
  pointId: string;
  receivedOn: string;
  /** Whoever wrote it holds a code. */
  ticketed: boolean;
  clocked: boolean;
  moderation: Moderation;
  shown: string | null;
  masked: boolean;
  serviceId: string | null;
  status: IdeaStatus;
  headId: string;
  answeredOn: string | null;
  /** How many said it, this one included; 1 for one that stands under another. */
  size: number;
}

export interface Reply {
  body: string;
  public: boolean;
  status: IdeaStatus;
  on: Date;
}
