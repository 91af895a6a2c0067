import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings, type Settings } from '#platform/env.ts';

const defaultPort = '4173';

/**
 * Settings of the demonstration: a folder of its own, a secret made at the first start and kept there. The process's
 * environment is completed so that the built site reads the same ones.
 */
export function demoSettings(env: Record<string, string | undefined>): Settings {
  const stateDir = resolve(env['PARVIS_STATE_DIR'] ?? '.parvis/demo');
  mkdirSync(stateDir, { recursive: true });
  const completed = {
    PARVIS_LOG_LEVEL: 'warn',
    PORT: defaultPort,
    // The links printed at the start lead straight in; the page of one's account says that this is the demonstration's.
    PARVIS_SECOND_FACTOR: 'optional',
    ...env,
    PARVIS_STATE_DIR: stateDir,
    PARVIS_DEMO: '1',
    PARVIS_SECRET: env['PARVIS_SECRET'] ?? keptSecret(join(stateDir, 'secret')),
  };
  Object.assign(process.env, completed);
  return readSettings(completed);
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
