import { noEntries, type AuditEntries } from './audit-entries.ts';
import { answerOfDraft, isFinal, isSignedOut, putDraft, refusalOf, request, toReadAgain, type Refusal } from './audit-requests.ts';
import type { DeviceAudits, KeptAudit } from './device-draft.ts';
import { mergeEntries } from './merge-entries.ts';

/**
 * How safe the entries are, and how far a sending has come. `memory`: the device took nothing more, the page holds it; `server`: so does
 * the server now, and it alone. `reread`: the server knew
 * answers said later, so that the audit did not leave.
 */
export type SyncStatus = 'idle' | 'kept' | 'memory' | 'saving' | 'saved' | 'server' | 'offline' | 'signed_out' | 'sending' | 'waiting' | 'refused' | 'reread';

export interface AuditSyncOptions {
  missionId: string;
  /** Id of the audit, as long as the device holds nothing of it. */
  auditId: string;
  /** Version of the audit received so far; 0 for none. */
  base: number;
  gridVersion: string;
  draftUrl: string;
  submissionsUrl: string;
  device: DeviceAudits;
  /** What the device holds of it. */
  kept: KeptAudit | null;
  /** The page was drawn without the server, which may know more: it is asked as soon as it answers. */
  behind: boolean;
  fetch: typeof globalThis.fetch;
  /** Calls back after some milliseconds; returns what cancels it. */
  later(milliseconds: number, call: () => void): () => void;
  onstatus(status: SyncStatus): void;
  onrefusal(refusal: Refusal): void;
  /** So many changes are on the device for good since the page opened. */
  onkept?(changes: number): void;
  /** The server knew answers said later than those of this page: this is what stands now. */
  onlearnt(entries: AuditEntries): void;
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

/** What saving and sending share: what stands, the device that keeps it, and what comes of an answer that is none. */
function holdAudit({ device, missionId, kept, behind, later, onrefusal, onstatus }: AuditSyncOptions) {
  const timer = createTimer(later);
  const held = {
    kept,
    behind,
    timer,
    /** Whether the device has what stands: a full one keeps nothing. */
    safe: true,
    /** On the page at once, on the device as soon as its storage says so. */
    async keep(next: KeptAudit): Promise<boolean> {
      held.kept = next;
      const safe = await device.write(missionId, next);
      if (held.kept === next) held.safe = safe;
      return safe;
    },
    async failed(response: Response | null, without: SyncStatus, again: () => void): Promise<void> {
      if (response && isFinal(response)) {
        onrefusal(await refusalOf(response));
        return onstatus('refused');
      }
      // What stands on the page alone is never said to be kept, whatever else is wrong.
      if (held.kept && !held.safe) onstatus('memory');
      else onstatus(isSignedOut(response) ? 'signed_out' : without);
      timer.retry(again);
    },
  };
  return held;
}

/** Gives the server what was typed and takes what it knows later; one request at a time, for a second could be overtaken by the first. */
function createSave(options: AuditSyncOptions, held: ReturnType<typeof holdAudit>): () => Promise<void> {
  const { base, onstatus } = options;
  const { timer } = held;
  let saving: Promise<void> | null = null;
  const save = (): Promise<void> => (saving ??= saveNow().finally(() => (saving = null)));

  async function saveNow(): Promise<void> {
    timer.stop();
    const before = held.kept;
    if (before?.outbox || !(before?.unsaved || held.behind)) return;
    const { entries, auditId } = before ?? { entries: noEntries, auditId: options.auditId };
    onstatus('saving');
    const response = await putDraft(options.fetch, options.draftUrl, { auditId, gridVersion: options.gridVersion, entries });
    // Sent for good meanwhile, and perhaps received.
    if (held.kept?.outbox || (before && !held.kept)) return;
    if (response?.ok) return saved(entries, auditId, (await answerOfDraft(response)).newer);
    if (held.kept && held.kept.entries !== entries) return timer.schedule(pauseBeforeSaving, save);
    return held.failed(response, 'offline', save);
  }

  async function saved(sent: AuditEntries, auditId: string, newer: AuditEntries | null): Promise<void> {
    timer.succeeded();
    held.behind = false;
    if (!held.kept && !newer) return onstatus('idle');
    const standing = held.kept?.entries ?? sent;
    const entries = newer ? mergeEntries(newer, standing) : standing;
    // What was said while it was on its way leaves next.
    const unsaved = standing !== sent;
    if (newer) options.onlearnt(entries);
    const safe = await held.keep({ auditId, base, entries, unsaved, outbox: null });
    if (held.kept?.entries !== entries || unsaved) return timer.schedule(pauseBeforeSaving, save);
    onstatus(safe ? 'saved' : 'server');
  }

  return save;
}

/** Whether the server knew later answers of an audit finished without it: they are shown, and its author sends once more. */
async function readAgain({ fetch, draftUrl, gridVersion, onlearnt, onstatus }: AuditSyncOptions, held: ReturnType<typeof holdAudit>): Promise<boolean> {
  const { kept } = held;
  const entries = kept && (await toReadAgain(fetch, draftUrl, { auditId: kept.auditId, gridVersion, entries: kept.entries }));
  if (!kept || !entries || held.kept !== kept) return false;
  held.behind = false;
  onlearnt(entries);
  await held.keep({ ...kept, entries, unsaved: false, outbox: null });
  onstatus('reread');
  return true;
}

/**
 * Keeps an audit safe from the first key on: on the device at once, on the server a moment later, and sent as often as
 * it takes. The id of the audit never changes, so that a repeated sending is recognised.
 */
export function createAuditSync(options: AuditSyncOptions) {
  const { device, missionId, base, onstatus } = options;
  const held = holdAudit(options);
  const { timer, keep } = held;
  const save = createSave(options, held);
  let changes = 0;

  async function post(): Promise<void> {
    timer.stop();
    const sent = held.kept?.outbox;
    if (!sent) return;
    onstatus('sending');
    if (held.behind && (await readAgain(options, held))) return;
    if (held.kept?.outbox !== sent) return;
    const response = await request(options.fetch, options.submissionsUrl, 'POST', sent);
    if (response?.ok) {
      const { outcome } = (await response.json()) as { outcome?: string }; // our own server's answer
      // What was typed after sending stays on the device.
      if (held.kept?.outbox === sent) {
        await device.remove(missionId, base);
        held.kept = null;
      }
      return options.onreceived(outcome ?? 'stored');
    }
    if (response && isFinal(response) && held.kept) await keep({ ...held.kept, outbox: null });
    return held.failed(response, 'waiting', post);
  }

  return {
    /** What the device holds that the server may not know; null when the server's version stands. */
    unsaved: (): KeptAudit | null => (held.kept && (held.kept.unsaved || held.kept.outbox) ? held.kept : null),
    /** To call at each change; resolves once the device has it, or cannot have it. */
    async changed(auditId: string, entries: AuditEntries): Promise<void> {
      // What was said of the entries before is not said of these.
      if (held.kept && !held.kept.unsaved) onstatus('idle');
      const stored = keep({ auditId, base, entries, unsaved: true, outbox: null });
      timer.schedule(pauseBeforeSaving, save);
      const safe = await stored;
      if (safe) options.onkept?.((changes += 1));
      if (held.kept?.entries === entries) onstatus(safe ? 'kept' : 'memory');
    },
    save,
    /** Sends for good; `submission` is the JSON body. */
    async send(auditId: string, entries: AuditEntries, submission: string): Promise<void> {
      await keep({ auditId, base, entries, unsaved: true, outbox: submission });
      return post();
    },
    /** To call when the page opens or the network comes back. */
    resume: (): Promise<void> => (held.kept?.outbox ? post() : save()),
    /** Gives the device what stands, nothing having been said: the server knew more than the device. */
    keepAsIs: (): void => void (held.kept && keep(held.kept)),
    /** What another tab of this device has just changed stands here as well. Returns what stands now. */
    follow(next: KeptAudit): KeptAudit {
      return (held.kept = { ...next, entries: held.kept ? mergeEntries(held.kept.entries, next.entries) : next.entries });
    },
    stop: () => timer.stop(),
  };
}
