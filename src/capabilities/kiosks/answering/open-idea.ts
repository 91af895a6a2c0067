import type { MarkedPiece } from '#core/opinions/moderation/marked-pieces.ts';
import type { TextFinding } from '#core/opinions/moderation/finding.ts';
import type { Idea, Reply } from './answer.ts';
import type { AnsweringService } from './idea-desk.ts';
import type { Step } from './idea-step.ts';

export interface OpenIdea {
  idea: Idea;
  pointName: string;
  /** The text cut where the rules found something. */
  pieces: MarkedPiece[];
  findings: (TextFinding & { name: string; words: string; byDefault: boolean })[];
  /** What would be published with the masks chosen by default. */
  proposed: string;
  group: Idea[];
  alike: Idea[];
  replies: Reply[];
  steps: (Step & { who: string | null })[];
  services: AnsweringService[];
  due: string;
  overdue: boolean;
  /** The next one to be read or answered. */
  next: string | null;
}
