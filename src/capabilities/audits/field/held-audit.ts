import type { AuditForm } from '../audit-form.ts';
import type { KeptAudit } from '../device-draft.ts';
import type { CallMark } from './call-marks.ts';
import type { FieldDatabase } from './device-database.ts';

/** What a phone holds of an audit, all that its form needs to be filled in. */
export interface HeldAudit {
  /** Null where the browser keeps nothing. */
  db: FieldDatabase | null;
  /** The form on which it was begun here. */
  begun: AuditForm | null;
  kept: KeptAudit | null;
  marks: CallMark[];
}
