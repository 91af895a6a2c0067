import type { AuditEntries } from './audit-entries.ts';
import type { DeviceAudits, KeptAudit } from './device-draft.ts';

/** How safe the entries are, and how far a sending has come. `memory`: the device took nothing more, the page holds it. */
export type SyncStatus = 'idle' | 'kept' | 'memory' | 'saving' | 'saved' | 'offline' | 'signed_out' | 'sending' | 'waiting' | 'refused';

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
  device: DeviceAudits;
  /** What the device holds of it. */
  kept: KeptAudit | null;
  fetch: typeof globalThis.fetch;
  /** Calls back after some milliseconds; returns what cancels it. */
  later(milliseconds: number, call: () => void): () => void;
  onstatus(status: SyncStatus): void;
  onrefusal(refusal: Refusal): void;
  /** So many changes are on the device for good since the page opened. */
  onkept?(changes: number): void;
  /** The audit is received for good; `competing`: another version had come first, both are kept. */
  onreceived(outcome: string): void;
}

const pauseBeforeSaving = 1500;
const firstRetry = 5000;
const longestRetry = 60_000;

/** One call to come at a time; each failure waits twice as long as the last, up to a limit. */
function createTimer(later: AuditSyncOptions['later']) {
  let cancel = () => {};
  let pause = firstRetry;
  function schedule(milliseconds: number, call: () => void): void {
    cancel();
    cancel = later(milliseconds, call);
  }
  return {
    schedule,
    retry(call: () => void): void {
      schedule(pause, call);
      pause = Math.min(pause * 2, longestRetry);
    },
    succeeded(): void {
      pause = firstRetry;
    },
    stop: () => cancel(),
  };
}

/**
 * Keeps an audit safe from the first key on: on the device at once, on the server a moment later, and sent as often as
 * it takes. The id of the audit never changes, so that a repeated sending is recognised.
 */
export function createAuditSync(options: AuditSyncOptions) {
  const { device, missionId, base, onstatus } = options;
  let { kept } = options;
  let changes = 0;
  const timer = createTimer(options.later);

  /** On the page at once, on the device as soon as its storage says so. */
  function keep(next: KeptAudit): Promise<boolean> {
    kept = next;
    return device.write(missionId, next);
  }

  async function save(): Promise<void> {
    timer.stop();
    if (!kept?.unsaved || kept.outbox) return;
    const { entries, auditId } = kept;
    onstatus('saving');
    const response = await request(options.fetch, options.draftUrl, 'PUT', JSON.stringify({ auditId, gridVersion: options.gridVersion, entries }));
    if (kept.entries !== entries) return timer.schedule(pauseBeforeSaving, save);
    if (response?.ok) {
      timer.succeeded();
      await keep({ ...kept, unsaved: false });
      if (kept.entries === entries) onstatus('saved');
      return;
    }
    if (response && isFinal(response)) return refused(response);
    onstatus(isSignedOut(response) ? 'signed_out' : 'offline');
    timer.retry(save);
  }

  async function post(): Promise<void> {
    timer.stop();
    if (!kept?.outbox) return;
    onstatus('sending');
    const sent = kept.outbox;
    const response = await request(options.fetch, options.submissionsUrl, 'POST', sent);
    if (response?.ok) {
      const { outcome } = (await response.json()) as { outcome?: string }; // our own server's answer
      // What was typed after sending stays on the device.
      if (kept.outbox === sent) {
        await device.remove(missionId, base);
        kept = null;
      }
      return options.onreceived(outcome ?? 'stored');
    }
    if (response && isFinal(response)) {
      await keep({ ...kept, outbox: null });
      return refused(response);
    }
    onstatus(isSignedOut(response) ? 'signed_out' : 'waiting');
    timer.retry(post);
  }

  async function refused(response: Response): Promise<void> {
    options.onrefusal(await refusalOf(response));
    onstatus('refused');
  }

  return {
    /** What the device holds that the server may not know; null when the server's version stands. */
    unsaved: (): KeptAudit | null => (kept && (kept.unsaved || kept.outbox) ? kept : null),
    /** To call at each change; resolves once the device has it, or cannot have it. */
    async changed(auditId: string, entries: AuditEntries): Promise<void> {
      // What was said of the entries before is not said of these.
      if (kept && !kept.unsaved) onstatus('idle');
      const stored = keep({ auditId, base, entries, unsaved: true, outbox: null });
      timer.schedule(pauseBeforeSaving, save);
      const safe = await stored;
      if (safe) options.onkept?.((changes += 1));
      if (kept?.entries === entries) onstatus(safe ? 'kept' : 'memory');
    },
    save,
    /** Sends for good; `submission` is the JSON body. */
    async send(auditId: string, entries: AuditEntries, submission: string): Promise<void> {
      await keep({ auditId, base, entries, unsaved: true, outbox: submission });
      return post();
    },
    /** To call when the page opens or the network comes back. */
    resume: (): Promise<void> => (kept?.outbox ? post() : save()),
    /** What another tab of this device has just changed stands here as well. */
    follow(next: KeptAudit): void {
      kept = next;
    },
    stop: () => timer.stop(),
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
function isFinal(response: Response): boolean {
  const { status } = response;
  return status >= 400 && status < 500 && status !== 408 && status !== 429 && !isSignedOut(response);
}

/** The session ended meanwhile: nothing is lost, it leaves once its author is signed in again. */
function isSignedOut(response: Response | null): boolean {
  return response?.status === 401 || response?.status === 403;
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
