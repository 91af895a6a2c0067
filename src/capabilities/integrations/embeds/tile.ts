import { z } from 'zod';
import { commonAudits, commonChannels, type OrganisationScore, type SiteScore } from '#core/scoring/index.ts';

const measured = z.strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() });

/** All that a tile may show of a body: its name, and the global score and channels of one edition. */
export const tileFacts = z.strictObject({
  name: z.string(),
  edition: z.strictObject({ id: z.string(), fr: z.string(), en: z.string() }),
  simulated: z.boolean(),
  /** Contacts that the score rests on; counter visits stand beside it. */
  audits: z.number(),
  global: measured,
  channels: z.array(measured.extend({ channel: z.enum(commonChannels) })),
});

export type TileFacts = z.infer<typeof tileFacts>;
export type Measured = z.infer<typeof measured>;

/** What a tile shows of a published score; null where there is no global score to show. An indication has no interval. */
export function factsOf(score: { result: SiteScore | OrganisationScore; simulated: boolean }, of: { name: string; edition: TileFacts['edition'] }): TileFacts | null {
  const { result, simulated } = score;
  const shown = (figure: (typeof result)['global'] | undefined): Measured | null => {
    if (figure?.kind !== 'value') return null;
    const { value, low, high, indicative } = figure.value;
    return { value, low: indicative ? null : low, high: indicative ? null : high };
  };
  const global = shown(result.global);
  if (!global) return null;
  return {
    ...of, simulated, global, audits: commonAudits(result),
    channels: commonChannels.flatMap((channel) => {
      const figure = shown(result.channels[channel]);
      return figure ? [{ channel, ...figure }] : [];
    }),
  };
}
