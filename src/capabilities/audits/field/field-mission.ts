import type { Channel } from '#core/scoring/dimensions.ts';
import type { MissionBrief } from '#capabilities/campaigns/index.ts';
import type { AuditEntries } from '../audit-entries.ts';
import type { AuditForm } from '../audit-form.ts';
import type { MeasuredItem } from '../measures/measured-item.ts';

/** A mission as a phone takes it along: all that is needed to carry it out without a network, in one language. */
export interface FieldMission {
  organisationId: string;
  missionId: string;
  /** Id under which the audit will be received; an audit begun on the phone keeps its own. */
  auditId: string;
  /** Version received so far, 0 for none. */
  base: number;
  channel: Channel;
  state: 'planned' | 'returned';
  window: { from: string; to: string; half: string | null };
  brief: MissionBrief;
  /** Why it came back, if it did. */
  returnedFor: string | null;
  /** What the server has of the form: its draft, or what was received last. */
  entries: AuditEntries;
  /** What the server measured by then; absent from what an earlier version took along. */
  measured?: MeasuredItem[];
  /** Which of the forms taken along is its own, and the contact's facts that the questions look at. */
  formKey: string;
  context: AuditForm['context'];
}

/** Missions of one person with their forms; missions of one channel and version share theirs. */
export interface FieldPack {
  personId: string;
  takenAt: string;
  missions: FieldMission[];
  forms: Record<string, AuditForm>;
}

/** The form of a mission taken along. */
export function formOfMission(mission: FieldMission, forms: Readonly<Record<string, AuditForm>>): AuditForm | null {
  const form = forms[mission.formKey];
  return form ? { ...form, context: mission.context } : null;
}
