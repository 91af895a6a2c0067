import { inject } from 'vitest';
import { createPool } from '#platform/db/connect.ts';
import { withDatabase } from './global-setup.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

let counter = 0;

/** A fresh copy of the migrated database for one test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `parvis_test_${process.pid}_${(counter += 1)}`;
  const admin = createPool({ url: serverUrl, max: 1 });
  await copyTemplate(() => admin.query(`create database ${name} template ${inject('templateName')}`));
  return {
    url: withDatabase(serverUrl, name),
    async drop() {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Two copies of one template at the same moment refuse each other; a moment later it works. */
async function copyTemplate(copy: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await copy();
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && (error.code === '55006' || error.code === '23505');
      if (!busy || attempt > 100) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}
