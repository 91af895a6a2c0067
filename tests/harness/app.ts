import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '#app';
import type { Clock } from '#platform/clock.ts';
import type { Actor, Ctx, Role } from '#platform/context.ts';
import type { Scope } from '#platform/db/transaction.ts';
import { addPerson } from '#capabilities/accounts/index.server.ts';
import { createLogger } from '#platform/log.ts';
import { afterFile } from './after-file.ts';
import { testSettings } from './app-settings.ts';
import { createTestDatabase } from './database.ts';

export interface TestApp {
  app: App;
  /** Runs a use case as a new or known person who holds a role, with the sight of that role's space. */
  runAs<T>(who: Person, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The system's own sight, for arranging and looking behind the scenes. */
  system<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  person(role: Role, organisationId?: string): Promise<Person>;
  visitor: Person;
}

export interface Person {
  actor: Actor;
  scope: Scope;
}

const scopes: Record<Role, Scope> = {
  operator: 'office', method_lead: 'office', dpo: 'office', evaluator: 'evaluator', reviewer: 'reviewer',
  referent: 'participant', decision_maker: 'participant', reader: 'participant', expert: 'participant',
};

/** The whole product on a fresh database; everything is taken down after the test file. */
export async function testApp(options: { clock?: Clock; jobs?: boolean } = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const stateDir = await mkdtemp(join(tmpdir(), 'parvis-test-'));
  const settings = testSettings(stateDir, database.url);
  const app = await createApp({ settings, databaseUrl: database.url, log: createLogger('silent'), ...(options.clock ? { clock: options.clock } : {}), poolSize: 4 });
  if (options.jobs) await app.startJobs();
  afterFile(async () => {
    await app.close();
    await rm(stateDir, { recursive: true, force: true });
  });
  let people = 0;
  return {
    app,
    system: (work) => app.runAsSystem(work),
    runAs: (who, work) => app.run({ actor: who.actor, scope: who.scope, locale: 'fr' }, work),
    async person(role, organisationId) {
      people += 1;
      const email = `${role}.${people}@example.org`;
      const id = await app.runAsSystem((ctx) => addPerson(ctx, { email, name: `${role} ${people}`, role, ...(organisationId ? { organisationId } : {}) }));
      const actor: Actor = { kind: 'person', personId: id, name: `${role} ${people}`, email, roles: [role], organisationIds: organisationId ? [organisationId] : [] };
      return { actor, scope: scopes[role] };
    },
    visitor: { actor: { kind: 'anonymous', personId: null, name: null, email: null, roles: [], organisationIds: [] }, scope: 'public' },
  };
}
