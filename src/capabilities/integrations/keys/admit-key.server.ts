import type { Actor, Ctx } from '#platform/context.ts';
import type { Frame } from '#platform/app-kit.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import type { Limits } from '#platform/limits/limits.server.ts';
import { keyMark } from './api-key.ts';
import { keyByHash, noteUse, type KeyInForce } from './keys.queries.server.ts';

/** What of the running product is needed to know a caller. */
export interface Doorkeeper {
  run<T>(frame: Frame, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  limits: Pick<Limits, 'count' | 'countFrom'>;
}

/** A caller: the frame in which its request runs, and its key, if it brought one. */
export interface Caller {
  frame: Frame;
  key: KeyInForce | null;
}

// The day of the last use is enough to see which keys are dead; writing it at each request is not.
const noteEveryMs = 60_000;

/**
 * Who asks, by the key of the header `Authorization`; counted by key, and by network where no key is known. From here on the
 * request sees what the key's maker may see, for its body alone. Throws `api_key_refused` and `too_many_requests`.
 */
export async function admitCaller(door: Doorkeeper, frame: Frame, request: { authorization: string | null; address: string }): Promise<Caller> {
  const token = bearer(request.authorization);
  if (token === null) {
    await door.limits.countFrom('apiNetwork', request.address);
    return { frame, key: null };
  }
  const key = token.startsWith(keyMark) ? await door.run({ ...frame, scope: 'auth' }, (ctx) => keyInForce(ctx, token)) : undefined;
  if (!key) {
    await door.limits.countFrom('apiNetwork', request.address);
    throw problem('api_key_refused');
  }
  await door.limits.count('apiKey', key.id);
  return { key, frame: { ...frame, actor: actorOf(key), scope: key.organisationId ? 'participant' : 'office' } };
}

async function keyInForce(ctx: Ctx, token: string): Promise<KeyInForce | undefined> {
  const now = ctx.clock.now();
  const key = await keyByHash(ctx.db, hashToken(token), now);
  if (key && now.getTime() - (key.lastUsedAt?.getTime() ?? 0) > noteEveryMs) await noteUse(ctx.db, key.id, now);
  return key;
}

function bearer(header: string | null): string | null {
  if (header === null) return null;
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header.trim())?.[1];
  if (token === undefined) throw problem('api_key_refused');
  return token;
}

/** The maker of the key, with the one role that made it and the one body it is for. */
function actorOf({ person, organisationId }: KeyInForce): Actor {
  return {
    kind: 'person', personId: person.id, name: person.name, email: person.email, roles: [person.role], organisationIds: organisationId ? [organisationId] : [],
    // Given in the session in which the key was made.
    secondFactor: 'not_needed',
  };
}
