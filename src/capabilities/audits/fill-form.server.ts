import { compileQuestionnaire, type Questionnaire } from '#core/questionnaire/compile.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { AskedItem, AuditForm } from './audit-form.ts';
import { contentOf, missingBeforeSending } from './audit-submission.ts';
import { formState, type FormState } from './form-state.ts';
import { stampChanges } from './merge-entries.ts';
import { openMission, type OpenMission } from './open-mission.server.ts';
import { entriesWith } from './posted-entries.ts';
import { saveDraft } from './save-draft.server.ts';
import { submitAudit, type SubmissionReceipt } from './submit-audit.server.ts';

export interface PostedForm {
  organisationId: string;
  missionId: string;
  auditId: string;
  form: FormData;
  /** Browser and system it comes from, as far as known. */
  device?: string | null;
}

export interface SavedForm {
  /** Before and after this save, to find the questions that have appeared. */
  before: FormState;
  after: FormState;
  items: readonly AskedItem[];
}

/** Saves a posted form as the mission's draft, whatever it holds. Throws `mission_unknown`, `mission_closed`, `form_incomplete`. */
export async function saveForm(ctx: Ctx, posted: PostedForm): Promise<SavedForm> {
  const { opened, toFill } = await openToFill(ctx, posted);
  const posts = entriesWith(toFill.entries, posted.form, toFill.form.items);
  const entries = stampChanges(toFill.entries, posts, ctx.clock.now().getTime(), 'cleared');
  await saveDraft(ctx, {
    organisationId: posted.organisationId, missionId: posted.missionId, auditId: auditIdOf(opened, posted), gridVersion: toFill.form.gridVersion, entries,
  });
  const questionnaire = questionnaireOfForm(toFill.form);
  return {
    items: toFill.form.items,
    before: formState(questionnaire, toFill.entries, toFill.form.context),
    after: formState(questionnaire, entries, toFill.form.context),
  };
}

/**
 * Sends a posted form as the audit. Throws `audit_invalid` naming every question left open, `audit_unchanged` when a
 * returned audit comes back as it was, and what `submitAudit` throws.
 */
export async function sendForm(ctx: Ctx, posted: PostedForm): Promise<SubmissionReceipt> {
  const { opened, toFill } = await openToFill(ctx, posted);
  const entries = entriesWith(toFill.entries, posted.form, toFill.form.items);
  const state = formState(questionnaireOfForm(toFill.form), entries, toFill.form.context);
  const faults = missingBeforeSending(entries, state);
  if (faults.length > 0) throw problem('audit_invalid', { count: faults.length }, faults);
  const receipt = await submitAudit(ctx, {
    organisationId: posted.organisationId, missionId: posted.missionId, auditId: auditIdOf(opened, posted), ...contentOf(toFill.form, entries, state),
  }, { device: posted.device ?? null });
  if (receipt.outcome === 'duplicate' && opened.mission.state === 'returned') throw problem('audit_unchanged');
  return receipt;
}

async function openToFill(ctx: Ctx, { organisationId, missionId }: PostedForm) {
  const opened = await openMission(ctx, organisationId, missionId);
  if (!opened.toFill) throw problem('mission_closed');
  return { opened, toFill: opened.toFill };
}

/** A draft or a received audit keeps its id; only a first form brings one. */
function auditIdOf(opened: OpenMission, posted: PostedForm): string {
  return opened.received ?? opened.toFill?.savedAt ? opened.auditId : posted.auditId;
}

function questionnaireOfForm(form: AuditForm): Questionnaire<AskedItem> {
  return compileQuestionnaire({ version: form.gridVersion, items: form.items });
}
