import { randomStream } from '../shared/random.ts';

/** An audit that may be coded a second time. */
export type Drawable = { readonly organisationId: string; readonly auditId: string; readonly channel: string };

/**
 * Draws the audits to code twice: in each channel the same share, rounded up, by the seed alone. The same seed and audits
 * give the same draw, in whatever order the audits come. `share`: 0..1.
 */
export function drawDoubleCoding<T extends Drawable>(audits: readonly T[], { seed, share }: { readonly seed: string; readonly share: number }): T[] {
  const channels = [...Map.groupBy(audits, ({ channel }) => channel)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return channels.flatMap(([channel, own]) => {
    const ordered = own.toSorted((a, b) => (a.auditId < b.auditId ? -1 : 1));
    return randomStream('double-coding', seed, channel).shuffle(ordered).slice(0, Math.ceil(share * own.length));
  });
}
