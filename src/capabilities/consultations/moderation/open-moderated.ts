import type { TextFinding } from '#core/opinions/moderation/finding.ts';
import type { MarkedPiece } from '#core/opinions/moderation/marked-pieces.ts';
import type { Appeal, DecisionMade, Reported } from './decisions.queries.server.ts';
import type { ModeratedText } from './moderated-kind.ts';

/** A text with all that is needed to decide about it. */
export interface OpenModerated {
  title: string;
  stepName: string;
  text: ModeratedText;
  pieces: MarkedPiece[];
  findings: (TextFinding & { name: string; words: string; byDefault: boolean })[];
  /** What would be published with the masks chosen by default. */
  proposed: string;
  decisions: (DecisionMade & { who: 'rule' | 'you' | 'another' })[];
  appeal: Appeal | null;
  reported: Reported | null;
  mayModerate: boolean;
  /** The address below the desk of the next one that waits. */
  next: string | null;
}
