import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#platform/env.ts';
import type { CommonOptions } from '../command.ts';
import { buildSite } from '../build-site.ts';
import { serve } from '../serve.ts';

/**
 * Serves the site on this machine to read what was just imported. Without PARVIS_SECRET one is made and kept in the
 * data folder: this is for a trial, not for the public.
 */
export async function serveResults({ stateDir }: CommonOptions): Promise<void> {
  const env: Record<string, string | undefined> = { PARVIS_LOG_LEVEL: 'warn', ...process.env, ...(stateDir ? { PARVIS_STATE_DIR: stateDir } : {}) };
  const local = readSettings(env, { secretNeeded: false });
  const completed = { ...env, PARVIS_SECRET: env['PARVIS_SECRET'] ?? keptSecret(local.stateDir) };
  Object.assign(process.env, completed);
  const settings = readSettings(completed);
  await buildSite(settings.root);
  const { address } = await serve(settings);
  console.log(`\nParvis\u202f: ${address}`);
}

function keptSecret(stateDir: string): string {
  const file = join(stateDir, 'secret');
  mkdirSync(stateDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
