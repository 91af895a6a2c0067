import type { TestProject } from 'vitest/node';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { startTestServer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test server, as owner. */
    serverUrl: string;
    /** A migrated, empty database that each test copies. */
    templateName: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that tests copy in a few milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const templateName = `parvis_template_${process.pid}`;
  const admin = createPool({ url: server.ownerUrl, max: 1 });
  await admin.query(`create database ${templateName}`);
  const pool = createPool({ url: withDatabase(server.ownerUrl, templateName), max: 1 });
  await migrate(pool, migrationsFolder('.'));
  await pool.end();
  project.provide('serverUrl', server.ownerUrl);
  project.provide('templateName', templateName);
  return async () => {
    await admin.query(`drop database if exists ${templateName} with (force)`);
    await admin.end();
    await server.stop();
  };
}

export function withDatabase(url: string, name: string): string {
  const [base = '', query] = url.split('?');
  return base.replace(/\/[^/]*$/, `/${name}`) + (query ? `?${query}` : '');
}
