import type { Appeal, DecisionMade } from '../../moderation/decisions.queries.server.ts';
import type { OwnText } from './debate.queries.server.ts';

/** A text of one's own, with what was decided of it last and one's appeal. */
export interface FollowedText extends OwnText {
  decision: DecisionMade | null;
  appeal: Appeal | null;
}

/** A person refused or masked it, and nobody was asked to read it again yet. */
export const mayAppeal = ({ state, masked, decision, appeal }: FollowedText): boolean => appeal === null && decision?.by != null && (state === 'refused' || (state === 'published' && masked));
