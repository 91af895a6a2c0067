import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { isOutOfReach } from '../db/transaction.ts';
import { isProblem, problem } from '../http/problem.ts';
import { leasedCount } from './leased-count.ts';
import { networkOf } from './network-of.ts';

/**
 * What is counted: how often it may happen in how many seconds. Several windows make the wait grow with the attempts. What
 * concerns a person is counted under the person and the network together, never under the person alone: somebody who
 * hammers shuts out their own network, and not the owner.
 */
const rules = {
  // Enough for somebody who mistypes; the mails themselves are paced for each mailbox (accounts/sign-in/link-pace.ts).
  signInAddress: [{ points: 5, seconds: 900 }, { points: 15, seconds: 6 * 3600 }, { points: 30, seconds: 24 * 3600 }],
  // A town hall stands behind one address: many people, not a machine.
  signInNetwork: [{ points: 100, seconds: 900 }],
  // Codes of six digits, and recovery codes.
  secondFactor: [{ points: 8, seconds: 900 }, { points: 20, seconds: 6 * 3600 }],
  // Wrong codes of one person from all networks together, and the hour that each beyond them closes codes for.
  wrongCodes: [{ points: 49, seconds: 24 * 3600 }],
  codesPaused: [{ points: 1, seconds: 3600 }],
  // A request about one's data mails a link too, to an address that anybody may type.
  rightsAddress: [{ points: 3, seconds: 3600 }],
  rightsNetwork: [{ points: 30, seconds: 3600 }],
  // Links that take up a sign-up later.
  draftLinkAddress: [{ points: 5, seconds: 3600 }],
  draftLinkNetwork: [{ points: 60, seconds: 3600 }],
  // Mails of a kind to one mailbox from all networks together: one beyond is left out, since the links before it still serve.
  mailbox: [{ points: 3, seconds: 300 }, { points: 40, seconds: 24 * 3600 }],
  uploadNetwork: [{ points: 60, seconds: 3600 }],
  signUpNetwork: [{ points: 60, seconds: 3600 }],
  // Each letter may ask the State's company search.
  companySearchNetwork: [{ points: 120, seconds: 60 }],
  // Programs: each key has its own count; without a key, or with one that opens nothing, the network is counted.
  apiKey: [{ points: 600, seconds: 60 }],
  apiNetwork: [{ points: 300, seconds: 60 }],
  // Devices whose signature, key or code is refused; a town hall has several.
  kioskRefused: [{ points: 60, seconds: 60 }],
  kioskEnrolment: [{ points: 30, seconds: 3600 }],
  // Opinions, not requests: a device that comes back after a month with 20,000 is through in two minutes.
  kioskOpinions: [{ points: 12_000, seconds: 60 }],
  // Codes under which answers are read: 59 bits, so this only spares the server; a town hall stands behind one address.
  ticketNetwork: [{ points: 60, seconds: 900 }],
  // Participations and links asked for; a library or a school stands behind one address.
  consultationNetwork: [{ points: 300, seconds: 3600 }],
  // Votes on statements, thirty a person: two hundred people in a room behind one address.
  consultationVotes: [{ points: 6000, seconds: 3600 }],
  bodyOpinions: [{ points: 400_000, seconds: 60 }],
} as const satisfies Record<string, readonly { points: number; seconds: number }[]>;

export type LimitName = keyof typeof rules;

export interface Limits {
  /** Counts one attempt under `key`. Throws `too_many_requests` with the seconds to wait. */
  count(name: LimitName, key: string): Promise<void>;
  /**
   * Counts `points` at once under `key`, for what comes many times a second: each process takes a portion of the shared
   * count at a time. Throws as `count` does, with a few seconds of chance so that not all come back together.
   */
  spend(name: LimitName, key: string, points: number): Promise<void>;
  /** Counts one attempt under the network that an address belongs to. Throws as `count` does. */
  countFrom(name: LimitName, address: string): Promise<void>;
  /** Counts a link asked for, under the network it is asked from, and under its address and that network. */
  countSignIn(email: string, address: string): Promise<void>;
  /** Counts a second factor given, under the person and the network. */
  countSecondFactor(personId: string, address: string): Promise<void>;
  /** Notes a wrong code of a person, wherever it comes from; true when codes are refused from now on, and were not before. */
  wrongCode(personId: string): Promise<boolean>;
  /** Throws `codes_paused`, with the minutes left, after too many wrong codes of a person in a day. */
  requireCodes(personId: string): Promise<void>;
  /** Whether one more mail about the same thing may go to an address, from wherever it is asked for. */
  mayMail(email: string, about: string): Promise<boolean>;
  /** Counts a link to a draft asked for, under the network it is asked from, and under its address and that network. */
  countDraftLink(email: string, address: string): Promise<void>;
  /** Counts a request about personal data, under the network it is asked from, and under its address and that network. */
  countRightsRequest(email: string, address: string): Promise<void>;
}

// A process takes this part of a count at a time.
const portions = 24;
const longestJitter = 10;

/** What a counter throws, as a problem: over the limit (wait so long, and `jitter` seconds more), or no database to count in. */
function refusal(thrown: unknown, jitter = 0): unknown {
  if (thrown instanceof RateLimiterRes) return problem('too_many_requests', { seconds: Math.ceil(thrown.msBeforeNext / 1000 + jitter) });
  return isOutOfReach(thrown) ? problem('database_unreachable') : thrown;
}

const hashed = (key: string) => createHash('sha256').update(key.toLowerCase()).digest('base64url');

/** Counters in the database. `pool` must see with the scope `auth`. */
export function createLimits(pool: pg.Pool): Limits {
  const limiterOf = (keyPrefix: string, { points, seconds }: { points: number; seconds: number }) =>
    new RateLimiterPostgres({ storeClient: pool, tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false, keyPrefix, points, duration: seconds });
  const limiters = new Map(Object.entries(rules).map(([name, windows]) => [name, windows.map((window) => limiterOf(`${name}${window.seconds}`, window))]));
  const count: Limits['count'] = async (name, key) => {
    try {
      for (const limiter of limiters.get(name) ?? []) await limiter.consume(hashed(key));
    } catch (refused) {
      throw refusal(refused);
    }
  };
  const within = (name: LimitName, key: string) => count(name, key).then(() => true, (refused: unknown) => {
    if (isProblem(refused) && refused.code === 'too_many_requests') return false;
    throw refused;
  });
  const leased = new Map<LimitName, ReturnType<typeof leasedCount>>();
  const spend: Limits['spend'] = async (name, key, points) => {
    const [window] = rules[name];
    const [limiter] = limiters.get(name) ?? [];
    if (!limiter) return;
    const lease = leased.get(name) ?? leasedCount((hash, taken) => limiter.consume(hash, taken), { portion: Math.ceil(window.points / portions), windowMs: window.seconds * 1000 });
    leased.set(name, lease);
    try {
      await lease.spend(hashed(key), points);
    } catch (refused) {
      throw refusal(refused, Math.random() * longestJitter);
    }
  };
  return {
    count,
    spend,
    countFrom: (name, address) => count(name, networkOf(address)),
    async countSignIn(email, address) {
      await count('signInNetwork', networkOf(address));
      await count('signInAddress', `${email} ${networkOf(address)}`);
    },
    countSecondFactor: (personId, address) => count('secondFactor', `${personId} ${networkOf(address)}`),
    async countRightsRequest(email, address) {
      await count('rightsNetwork', networkOf(address));
      await count('rightsAddress', `${email} ${networkOf(address)}`);
    },
    async countDraftLink(email, address) {
      await count('draftLinkNetwork', networkOf(address));
      await count('draftLinkAddress', `${email} ${networkOf(address)}`);
    },
    mayMail: (email, about) => within('mailbox', `${email} ${about}`),
    async wrongCode(personId) {
      if (await within('wrongCodes', personId)) return false;
      return within('codesPaused', personId);
    },
    async requireCodes(personId) {
      for (const limiter of limiters.get('codesPaused') ?? []) {
        const paused = await limiter.get(hashed(personId));
        if (paused && paused.msBeforeNext > 0) throw problem('codes_paused', { minutes: Math.ceil(paused.msBeforeNext / 60_000) });
      }
    },
  };
}
