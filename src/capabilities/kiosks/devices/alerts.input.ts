import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';

const alertsFile = z.strictObject({
  silent_minutes: z.int().positive(), battery_percent: z.int().min(1).max(100), queued_opinions: z.int().positive(),
  source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.string(),
});

export type AlertThresholds = z.infer<typeof alertsFile>;

/** `data/kiosk-alerts.yaml`. Throws on a file that does not fit. */
export function loadAlertThresholds(dataDir: string = defaultDataDir()): AlertThresholds {
  return alertsFile.parse(parse(readFileSync(join(dataDir, 'kiosk-alerts.yaml'), 'utf8')));
}
