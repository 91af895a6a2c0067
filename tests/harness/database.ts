import { inject } from 'vitest';
import { createPool } from '#platform/db/connect.ts';
import { afterFile } from './after-file.ts';
import { withDatabase } from './global-setup.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

let counter = 0;

/** A fresh copy of the migrated database, dropped at the end of the test file unless before. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `parvis_test_${process.pid}_${(counter += 1)}`;
  const admin = createPool({ url: serverUrl, max: 1 });
  await copyTemplate(() => admin.query(`create database ${name} template ${inject('templateName')}`));
  let dropped = false;
  const drop = async (): Promise<void> => {
    if (dropped) return;
    dropped = true;
    await patiently('42501', () => admin.query(`drop database if exists ${name} with (force)`));
    await admin.end();
  };
  afterFile(drop);
  return { url: withDatabase(serverUrl, name), drop };
}

/** Two copies of one template at the same moment refuse each other; a moment later it works. */
async function copyTemplate(copy: () => Promise<unknown>): Promise<void> {
  await patiently('55006', () => patiently('23505', copy));
}

/**
 * Tries again for a few seconds what the server refuses with `code` for a passing reason. 42501: an automatic vacuum, which
 * only a superuser may end, is at work in the database to drop.
 */
async function patiently(code: string, attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === code) || tries > 100) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}
