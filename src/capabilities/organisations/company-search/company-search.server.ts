import { compactDigits } from '#core/shared/siret.ts';
import type { Logger } from '#platform/log.ts';
import { createBreaker } from './breaker.ts';
import { companiesOf, type Company } from './company-answer.ts';
import { createAnswerMemory } from './answer-memory.ts';
import { readAtMost } from './read-at-most.server.ts';

/** `busy`: too many asked, here or there; `down`: no answer that can be read. Both pass by themselves. */
export type CompanyAnswer = { state: 'found'; companies: Company[] } | { state: 'off' | 'busy' | 'down'; companies: [] };

export interface CompanySearch {
  /** Whether an address is configured. */
  readonly on: boolean;
  /** Bodies by name, SIREN or SIRET; fewer than three characters find nothing. Never throws, never waits over `timeoutMs`. */
  search(text: string): Promise<CompanyAnswer>;
  /** One body by its SIREN. */
  bySiren(siren: string): Promise<{ state: CompanyAnswer['state']; company: Company | null }>;
}

export interface CompanySearchOptions {
  /** Base address, e.g. `https://recherche-entreprises.api.gouv.fr`; without it the search is off. */
  url: string | undefined;
  log: Pick<Logger, 'warn'>;
  now?: () => number;
  timeoutMs?: number;
  /** The interface takes seven a second from one address; we ask for fewer, several processes may share it. */
  perSecond?: number;
}

const mostBytes = 1_000_000;
const longestPauseMs = 3_600_000;

/** The State's company search behind a limit of our own, its `Retry-After`, a breaker and a memory of ten minutes. */
export function createCompanySearch(options: CompanySearchOptions): CompanySearch {
  const { url, log, now = Date.now, timeoutMs = 2500, perSecond = 4 } = options;
  const breaker = createBreaker({ now, failures: 3, firstPauseMs: 30_000, longestPauseMs: 300_000 });
  const memory = createAnswerMemory<Company[]>({ now, entries: 500, keepMs: 600_000 });
  const sent: number[] = [];

  const hasRoom = () => {
    while (sent.length > 0 && now() - (sent[0] ?? 0) >= 1000) sent.shift();
    return sent.length < perSecond;
  };

  async function ask(query: string): Promise<CompanyAnswer> {
    const known = memory.recall(query);
    if (known) return { state: 'found', companies: known };
    if (!breaker.mayTry()) return nothing(breaker.isPaused() ? 'busy' : 'down');
    if (!hasRoom()) {
      breaker.leave();
      return nothing('busy');
    }
    sent.push(now());
    try {
      const response = await fetch(`${url}/search?${new URLSearchParams({ q: query, page: '1', per_page: '10' })}`, {
        headers: { accept: 'application/json' }, redirect: 'error', signal: AbortSignal.timeout(timeoutMs),
      });
      return await understand(query, response);
    } catch (error) {
      return failed(error instanceof Error ? error.name : 'error');
    }
  }

  async function understand(query: string, response: Response): Promise<CompanyAnswer> {
    if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      breaker.pause(Math.min(longestPauseMs, retryAfterMs(response.headers.get('retry-after'), now())));
      log.warn({ status: response.status }, 'company search asks to wait');
      return nothing('busy');
    }
    // A query it cannot take (400) is an answer: nothing is found.
    if (response.status === 400) {
      await response.body?.cancel();
      breaker.succeed();
      return { state: 'found', companies: [] };
    }
    if (!response.ok) {
      await response.body?.cancel();
      return failed(`status ${response.status}`);
    }
    const text = await readAtMost(response, mostBytes);
    const companies = text === null ? null : companiesOf(text);
    if (companies === null) return failed('unreadable');
    breaker.succeed();
    memory.keep(query, companies);
    return { state: 'found', companies };
  }

  function failed(why: string): CompanyAnswer {
    breaker.fail();
    log.warn({ why }, 'company search failed');
    return nothing('down');
  }

  return {
    on: url !== undefined,
    async search(text) {
      const query = queryOf(text);
      if (url === undefined) return nothing('off');
      return query.length < 3 ? { state: 'found', companies: [] } : ask(query);
    },
    async bySiren(siren) {
      if (url === undefined) return { state: 'off', company: null };
      // The list it was chosen from is most often still known.
      const known = memory.find((companies) => companies.find((company) => company.siren === siren));
      if (known) return { state: 'found', company: known };
      const { state, companies } = await ask(siren);
      return { state, company: companies.find((company) => company.siren === siren) ?? null };
    },
  };
}

function nothing(state: 'off' | 'busy' | 'down'): CompanyAnswer {
  return { state, companies: [] };
}

/** What is asked: digits in one piece, other texts in small letters with single spaces, so that the memory serves often. */
function queryOf(text: string): string {
  const digits = compactDigits(text);
  if (/^\d{9,14}$/.test(digits)) return digits;
  return text.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 100);
}

/** Milliseconds to wait by `Retry-After`: seconds or a date; ten seconds when it says neither. */
export function retryAfterMs(header: string | null, now: number): number {
  const seconds = Number(header);
  if (header !== null && header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header ?? '');
  return Number.isNaN(date) ? 10_000 : Math.max(0, date - now);
}
