import type { AuditEntries } from './audit-entries.ts';
import { forgetAudit, keepAudit, readKept, type DeviceStorage, type KeptAudit } from './device-draft.ts';

/** How safe the entries are, and how far a sending has come. */
export type SyncStatus = 'idle' | 'kept' | 'saving' | 'saved' | 'offline' | 'sending' | 'waiting' | 'refused';

/** Why the server did not take an audit: its sentence, and one for each item concerned. */
export interface Refusal {
  message: string;
  errors: Record<string, string>;
}

export interface AuditSyncOptions {
  missionId: string;
  /** Version of the audit received so far; 0 for none. */
  base: number;
  gridVersion: string;
  draftUrl: string;
  submissionsUrl: string;
  storage: DeviceStorage;
  fetch: typeof globalThis.fetch;
  /** Calls back after some milliseconds; returns what cancels it. */
  later(milliseconds: number, call: () => void): () => void;
  onstatus(status: SyncStatus): void;
  onrefusal(refusal: Refusal): void;
  /** The audit is received for good. */
  onreceived(): void;
}

const pauseBeforeSaving = 1500;
const firstRetry = 5000;
const longestRetry = 60_000;

/**
 * Keeps an audit safe from the first key on: on the device at once, on the server a moment later, and sent as often as
 * it takes. The id of the audit never changes, so that a repeated sending is recognised.
 */
export function createAuditSync(options: AuditSyncOptions) {
  const { storage, missionId, base, onstatus } = options;
  let kept: KeptAudit | null = readKept(storage, missionId, base);
  let cancelTimer = () => {};
  let retryAfter = firstRetry;

  function keep(next: KeptAudit): void {
    kept = next;
    keepAudit(storage, missionId, next);
  }

  function schedule(milliseconds: number, call: () => void): void {
    cancelTimer();
    cancelTimer = options.later(milliseconds, call);
  }

  async function save(): Promise<void> {
    cancelTimer();
    if (!kept?.unsaved || kept.outbox) return;
    const { entries, auditId } = kept;
    onstatus('saving');
    const response = await request(options.fetch, options.draftUrl, 'PUT', JSON.stringify({ auditId, gridVersion: options.gridVersion, entries }));
    if (kept.entries !== entries) return schedule(pauseBeforeSaving, save);
    if (response?.ok) {
      retryAfter = firstRetry;
      keep({ ...kept, unsaved: false });
      return onstatus('saved');
    }
    if (response && isFinal(response)) return refused(response);
    onstatus('offline');
    schedule(nextRetry(), save);
  }

  async function post(): Promise<void> {
    cancelTimer();
    if (!kept?.outbox) return;
    onstatus('sending');
    const response = await request(options.fetch, options.submissionsUrl, 'POST', kept.outbox);
    if (response?.ok) {
      forgetAudit(storage, missionId);
      kept = null;
      return options.onreceived();
    }
    if (response && isFinal(response)) {
      keep({ ...kept, outbox: null });
      return refused(response);
    }
    onstatus('waiting');
    schedule(nextRetry(), post);
  }

  async function refused(response: Response): Promise<void> {
    options.onrefusal(await refusalOf(response));
    onstatus('refused');
  }

  function nextRetry(): number {
    const pause = retryAfter;
    retryAfter = Math.min(retryAfter * 2, longestRetry);
    return pause;
  }

  return {
    /** What the device holds that the server may not know; null when the server's version stands. */
    unsaved: (): KeptAudit | null => (kept && (kept.unsaved || kept.outbox) ? kept : null),
    /** To call at each change. */
    changed(auditId: string, entries: AuditEntries): void {
      keep({ auditId, base, entries, unsaved: true, outbox: null });
      onstatus('kept');
      schedule(pauseBeforeSaving, save);
    },
    save,
    /** Sends for good; `submission` is the JSON body. */
    send(auditId: string, entries: AuditEntries, submission: string): Promise<void> {
      keep({ auditId, base, entries, unsaved: true, outbox: submission });
      return post();
    },
    /** To call when the page opens or the network comes back. */
    resume: (): Promise<void> => (kept?.outbox ? post() : save()),
    stop: () => cancelTimer(),
  };
}

async function request(fetch: typeof globalThis.fetch, url: string, method: 'PUT' | 'POST', body: string): Promise<Response | null> {
  try {
    return await fetch(url, { method, body, headers: { 'content-type': 'application/json', accept: 'application/json' } });
  } catch {
    return null;
  }
}

/** A refusal that a repeated sending would meet again. */
function isFinal({ status }: Response): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Reads application/problem+json; anything else is told by its status alone. */
async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const body = (await response.json()) as { title?: string; errors?: { field: string; message: string }[] }; // our own catalogue of problems
    return { message: body.title ?? String(response.status), errors: Object.fromEntries((body.errors ?? []).map((e) => [e.field, e.message])) };
  } catch {
    return { message: String(response.status), errors: {} };
  }
}
