import type { Channel } from '#core/scoring/dimensions.ts';
import type { MissionPlace } from './mission-places.queries.server.ts';

/** What the citizen reads before a contact, and the reviewer beside the answers. In one language. */
export interface MissionBrief {
  place: MissionPlace;
  channel: Channel;
  channelLabel: string;
  kindLabel: string;
  /** The social network to use, where the channel is social. */
  network: { name: string; url: string } | null;
  window: { from: string; to: string; half: string | null };
  scenario: { title: string; brief: string; question: string; expected: string };
  persona: { label: string; brief: string };
}
