/** What the management says of an idea. */
export const ideaReplies = ['accepted', 'studied', 'declined'] as const;
export type IdeaReply = (typeof ideaReplies)[number];

/** An idea of an agent, from its words to what came of it. Whose it is, nobody knows. */
export interface StaffIdea {
  id: string;
  pollId: string;
  questionId: string;
  /** As it is shown to colleagues; before somebody has read it, as it came, names masked. */
  body: string;
  /** As it came, names masked: for those who read ideas first. */
  words: string;
  state: 'waiting' | 'shown' | 'set_aside';
  /** Why it is not shown. */
  reason: string | null;
  criterion: string | null;
  /** The poll that put it before colleagues, and what came out once it is over. */
  support: { pollId: string; atLeast: number | null; voters: number | null } | null;
  reply: { reply: IdeaReply; body: string; service: string; at: string } | null;
  /** The action of the plan that was born of it, as the plan last said. */
  action: { id: string; title: string; state: string; dueOn: string | null; doneOn: string | null } | null;
}

/** An idea as colleagues read it: once it is shown. */
export type ShownIdea = Omit<StaffIdea, 'words' | 'state' | 'reason'>;
