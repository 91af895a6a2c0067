import type { Channel } from '#core/scoring/dimensions.ts';
import type { AuditForm } from '../audit-form.ts';
import { createAuditSync, type AuditSyncOptions } from '../audit-sync.ts';
import type { KeptAudit } from '../device-draft.ts';
import type { CallMark } from './call-marks.ts';
import { deviceAudits } from './device-audits.ts';
import { auditKey, type FieldDatabase } from './device-database.ts';
import { beginOn } from './device-missions.ts';
import { fetchAs } from './fetch-as.ts';
import type { HeldAudit } from './held-audit.ts';
import { loadPagesWhole } from './take-along.ts';

export interface LiveAudit {
  /** Null where the browser keeps nothing. */
  db: FieldDatabase | null;
  /** The form to fill: that of the start, if the audit was begun on this phone. */
  form: AuditForm;
  sync: ReturnType<typeof createAuditSync>;
  /** Remembers the form and the other tabs, at each change. */
  tell(kept: KeptAudit): void;
  keepMarks(marks: CallMark[]): void;
  stop(): void;
}

export interface LiveOptions extends Omit<AuditSyncOptions, 'device' | 'gridVersion' | 'fetch' | 'later' | 'kept'> {
  /** Who fills it in. */
  owner: string;
  organisationId: string;
  channel: Channel;
  form: AuditForm;
  /** Another tab of this phone has changed the audit. */
  onfollow(kept: KeptAudit): void;
}

/** A page's audit on what the phone holds: on which form, and what keeps it from now on. */
export function liveAudit(options: LiveOptions, { db, begun, kept }: HeldAudit): LiveAudit {
  const { missionId, base, owner } = options;
  loadPagesWhole();
  // Of one version there is one form: the one in hand stays, already drawn.
  const form = begun && begun.gridVersion !== options.form.gridVersion ? begun : options.form;
  const sync = createAuditSync({ ...options, device: deviceAudits(db, owner), gridVersion: form.gridVersion, fetch: fetchAs(owner), later, kept });
  const tabs = followTabs(`${owner} ${missionId}`, (next) => {
    options.onfollow(sync.follow(next));
  });
  let started = false;
  return {
    db, form, sync,
    tell(next) {
      tabs.tell(next);
      if (!started && db) void beginOn(db, { owner, organisationId: options.organisationId, missionId, base, channel: options.channel, form }).catch(() => undefined);
      started = true;
    },
    keepMarks: (next) => void db?.put('calls', next, auditKey(owner, missionId, base)).catch(() => undefined),
    stop() {
      tabs.stop();
      sync.stop();
      db?.close();
    },
  };
}

function later(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

/** Tabs of one phone on one person's mission tell each other every change, so that none writes an old copy over a newer one. */
function followTabs(name: string, onchange: (kept: KeptAudit) => void): { tell(kept: KeptAudit): void; stop(): void } {
  const channel = new BroadcastChannel('parvis-field');
  channel.addEventListener('message', ({ data }: MessageEvent<{ name: string; kept: KeptAudit }>) => {
    if (data.name === name) onchange(data.kept);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel between tabs of one origin has no target
  return { tell: (kept) => channel.postMessage({ name, kept }), stop: () => channel.close() };
}
