import type { Actor, Ctx } from '#platform/context.ts';
import { openSession, readActor } from '#capabilities/accounts/index.server.ts';
import { idOf } from './builders.ts';
import type { Person, TestApp } from './app.ts';

/** A person in a session of their own, as a request finds them: the actor is read anew at each call. */
export interface Signed {
  as<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  actor(): Promise<Actor>;
}

export async function signedIn({ app, system }: TestApp, person: Person): Promise<Signed> {
  const { token } = await system((ctx) => openSession(ctx, { personId: idOf(person), method: 'link', secondFactor: false, userAgent: 'Firefox/140.0 Linux' }));
  const actor = () => app.run({ actor: person.actor, scope: 'auth', locale: 'fr' }, (ctx) => readActor(ctx, token));
  return { actor, as: async (work) => app.run({ actor: await actor(), scope: 'auth', locale: 'fr' }, work) };
}
