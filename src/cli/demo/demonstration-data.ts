import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { channels } from '#core/scoring/index.ts';

const origin = { source: z.unknown(), review_by: z.unknown() };

const panelFile = z.strictObject({
  ...origin,
  seed: z.string(),
  draw: z.array(z.strictObject({ kind: z.string(), count: z.int().positive(), from: z.int(), to: z.int() })),
  services: z.int().nonnegative(),
  certified_percent: z.number(),
  counter_percent: z.number(),
  free_percent: z.number(),
  without_network_percent: z.number(),
  one_network_percent: z.number(),
  evaluators: z.int().positive(),
  levels: z.strictObject({
    channels: z.record(z.enum(channels), z.number()),
    effects: z.strictObject({
      certified: z.number(),
      authority: z.number(),
      strata: z.record(z.string(), z.number()),
      kinds: z.record(z.string(), z.number()),
      between_bodies: z.number(),
      between_channels: z.number(),
      between_audits: z.number(),
    }),
  }),
});

const servicesFile = z.strictObject({
  ...origin,
  services: z.array(z.strictObject({ kind: z.string(), name: z.string(), department: z.string() })),
});

export type PanelData = z.infer<typeof panelFile>;
export type Service = z.infer<typeof servicesFile>['services'][number];

/** What the demonstration draws and reproduces, from data/demonstration. */
export function readDemonstration(dataDir: string): { panel: PanelData; services: Service[] } {
  const read = (name: string): unknown => parse(readFileSync(join(dataDir, 'demonstration', name), 'utf8'), { maxAliasCount: 0 });
  return { panel: panelFile.parse(read('panel.yaml')), services: servicesFile.parse(read('services.yaml')).services };
}
