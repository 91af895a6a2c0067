import { isUuid } from '#core/shared/uuid.ts';
import { createHash } from 'node:crypto';
import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import { missionsOfEvaluator } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { documentType } from '#platform/files/document-type.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidFromName } from '#platform/ids.ts';
import { cannotSay, type AuditEntries } from '../audit-entries.ts';
import { auditForm } from '../audit-form.server.ts';
import type { AuditForm } from '../audit-form.ts';
import { contentOf } from '../audit-submission.ts';
import { auditOfMission } from '../audits.queries.server.ts';
import { evidenceLimits, partsOf } from '../evidence/evidence.ts';
import { evidenceById, insertEvidence } from '../evidence/evidence.queries.server.ts';
import { keepEvidence } from '../evidence/receive-part.server.ts';
import { withoutMetadata } from '#platform/files/without-metadata.ts';
import { gridOfStart } from '../field/grid-of-start.server.ts';
import { formState } from '../form-state.ts';
import { submitAudit, type SubmissionReceipt } from '../submit-audit.server.ts';
import { missionOfForm, ownFields } from './mission-form.server.ts';
import { readInstance, type FormInstance } from './read-instance.ts';

export interface CollectedFile {
  name: string;
  bytes: Buffer;
}

/**
 * Takes in a form filled by another collector: the same use case, checks and chain as the phone's. The instance's id is the
 * audit's, so that the same form sent again, or in several parts, is one audit. A question asked and left empty counts as
 * "cannot say". Throws `collector_submission_unreadable`, `collector_form_unknown`, `evidence_type_refused`,
 * `evidence_too_large` and what `submitAudit` throws.
 */
export async function receiveInstance(ctx: Ctx, xml: string, files: readonly CollectedFile[]): Promise<SubmissionReceipt> {
  const instance = readInstance(xml);
  if ('wrong' in instance) throw problem('collector_submission_unreadable', { detail: instance.wrong });
  if (!instance.instanceId) throw problem('collector_submission_unreadable', { detail: 'instanceID' });
  const missionId = missionOfForm(instance.formId);
  const mission = (await missionsOfEvaluator(ctx.db, ctx.actor.personId ?? '')).find(({ id }) => id === missionId);
  if (!mission) throw problem('collector_form_unknown');
  const grid = await gridOfStart(ctx, loadEdition(mission.edition_id, ctx.settings.dataDir), mission.channel, instance.version || null);
  const form = auditForm(mission, grid, ctx.locale);
  const entries = entriesOf(instance, form);
  const returned = mission.state === 'returned' ? await auditOfMission(ctx.db, mission.organisation_id, mission.id) : undefined;
  const ids = { organisationId: mission.organisation_id, missionId: mission.id, auditId: returned?.id ?? auditIdOf(instance.instanceId) };
  if (!entries.contactedAt) throw problem('audit_invalid', { count: 1 }, [{ field: 'contactedAt', code: 'field_required' }]);
  const receipt = await submitAudit(ctx, { ...ids, ...contentOf(form, entries, stateOf(form, entries)) }, { device: 'OpenRosa' });
  for (const file of files) await keepFile(ctx, { ...ids, editionId: mission.edition_id }, file, entries.contactedAt);
  return receipt;
}

function auditIdOf(instanceId: string): string {
  const id = instanceId.replace(/^uuid:/, '');
  return isUuid(id) ? id.toLowerCase() : uuidFromName('openrosa', instanceId);
}

/** What was said, and "cannot say" where a question was asked and left empty. */
function entriesOf({ values }: FormInstance, form: AuditForm): AuditEntries {
  const day = values.get('contact-sent-on') ?? '';
  const time = /^\d{2}:\d{2}/.exec(values.get(ownFields.time) ?? '')?.[0] ?? '12:00';
  const said = form.items.flatMap(({ id }) => (values.has(id) ? [[id, { said: values.get(id) ?? '', note: '' }] as const] : []));
  let entries: AuditEntries = { contactedAt: day && `${day}T${time}`, answeredThrough: '', remarks: values.get(ownFields.remarks) ?? '', answers: Object.fromEntries(said) };
  // An empty answer may make further questions appear, which are then empty too.
  for (let left = stateOf(form, entries).left; left.length > 0; left = stateOf(form, entries).left) {
    const empty = Object.fromEntries(left.map((id) => [id, { said: cannotSay, note: '' }]));
    entries = { ...entries, answers: { ...entries.answers, ...empty } };
  }
  return entries;
}

function stateOf(form: AuditForm, entries: AuditEntries) {
  return formState(compileQuestionnaire({ version: form.gridVersion, items: form.items }), entries, form.context);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Another collector does not take out what the camera wrote: it is taken out here. Nobody has looked at what to mask. */
async function keepFile(ctx: Ctx, ids: { organisationId: string; missionId: string; auditId: string; editionId: string }, file: CollectedFile, takenAt: string): Promise<void> {
  const bytes = withoutMetadata(file.bytes);
  const type = documentType(bytes);
  if (type === null || type === 'heic') throw problem('evidence_type_refused');
  if (bytes.length > evidenceLimits.file) throw problem('evidence_too_large');
  const id = uuidFromName('openrosa proof', ids.auditId, file.name);
  const now = ctx.clock.now();
  const declared = {
    ...ids, id, itemId: null, kind: type === 'application/pdf' ? ('file' as const) : ('photo' as const), name: file.name.slice(0, 200), type, size: bytes.length,
    sha256: sha256(bytes), originalSha256: sha256(file.bytes), pictureHash: null, masking: 'none' as const, capturedAt: `${takenAt}:00Z`, place: null, parts: partsOf(bytes.length), now,
  };
  if (!(await insertEvidence(ctx.db, declared))) return;
  const row = await evidenceById(ctx.db, ids.organisationId, id);
  if (row) await keepEvidence(ctx, row, bytes);
}
