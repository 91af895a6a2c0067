import type { Locale } from '#core/shared/texts.ts';
import type { Clock } from './clock.ts';
import type { Scope, Tx } from './db/transaction.ts';
import type { Settings } from './env.ts';
import type { NewEvent } from './events/record-event.ts';
import type { FileStore } from './files/file-store.ts';
import type { Ids } from './ids.ts';
import type { JobData } from './jobs/queue.ts';
import type { Logger } from './log.ts';
import type { KindMail } from './mail/mail-kind.ts';
import type { NewMail } from './mail/mail-message.ts';

export const roles = ['operator', 'method_lead', 'evaluator', 'reviewer', 'referent', 'decision_maker', 'reader', 'expert', 'dpo'] as const;
export type Role = (typeof roles)[number];

/** Who asks: a person with the roles held now, nobody known, or the system itself (jobs, commands). */
export interface Actor {
  kind: 'anonymous' | 'person' | 'system';
  personId: string | null;
  name: string | null;
  email: string | null;
  roles: Role[];
  /** Bodies whose space the person may enter. */
  organisationIds: string[];
  /** How this person stands with the second factor in this session (http/access.ts); told by nothing, it is missing. */
  secondFactor?: SecondFactor | undefined;
  /** The session of the request, where there is one. */
  sessionId?: string | undefined;
}

/** `passed` in this session; `due`: set up and not yet given; `missing`: a role asks for one and none is set up; `not_needed`. */
export type SecondFactor = 'passed' | 'due' | 'missing' | 'not_needed';

/**
 * All that a use case may touch of the world, for one request: one transaction, one actor, one clock.
 * What it records, mails and enqueues is committed with the change or not at all.
 */
export interface Ctx {
  db: Tx;
  actor: Actor;
  scope: Scope;
  locale: Locale;
  clock: Clock;
  ids: Ids;
  settings: Settings;
  files: FileStore;
  log: Logger;
  requestId: string;
  record(event: NewEvent): Promise<void>;
  /** Puts a mail in the outbox; one of a kind is written in the words that hold for it now. */
  mail(message: NewMail | KindMail): Promise<void>;
  enqueue(job: string, data: JobData, title?: string): Promise<string>;
}

export const anonymous: Actor = { kind: 'anonymous', personId: null, name: null, email: null, roles: [], organisationIds: [] };
export const systemActor: Actor = { kind: 'system', personId: null, name: null, email: null, roles: [], organisationIds: [] };

/** The same frame for a job that does what `actor` asked for: rows and events name that person. */
export function onBehalfOf(ctx: Ctx, actor: Actor): Ctx {
  return { ...ctx, actor, record: (event) => ctx.record({ ...event, onBehalfOf: actor.personId ?? undefined }) };
}
