import { formatDateTime } from '#core/shared/format.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Ctx } from '#platform/context.ts';
import { measuresPage } from './measures-page.server.ts';
import type { MeasuredItem } from './measured-item.ts';
import { measuresTexts } from './measures.texts.ts';

/** Channels on which the server measures answers by itself. */
const measuredChannels: readonly Channel[] = ['email', 'letter', 'social'];

export interface MissionFill {
  items: MeasuredItem[];
  /** When the contact was made, where the server knows it: the mystery mail left, the letter was posted. */
  contactedAt: Date | null;
}

/** What the form of a mission takes from the server's measures, in the reader's words. */
export async function measuredItems(ctx: Ctx, mission: { organisation_id: string; id: string; channel: Channel }): Promise<MissionFill> {
  if (!measuredChannels.includes(mission.channel)) return { items: [], contactedAt: null };
  const { items, measures } = await measuresPage(ctx, mission.organisation_id, mission.id);
  const t = measuresTexts[ctx.locale];
  return {
    items: items.map(({ itemId, value, said, locked, source, at }) => ({
      itemId, said: String(value), words: said, locked, origin: [t.sources[source], at ? formatDateTime(at, ctx.locale) : ''].filter(Boolean).join(' – '),
    })),
    contactedAt: measures.mail?.sent.find(({ sent_at }) => sent_at)?.sent_at ?? measures.traces.find(({ moment }) => moment === 'sent')?.happened_at ?? null,
  };
}
