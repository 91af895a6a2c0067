import type { Answer } from '#core/questionnaire/types.ts';
import { missionBrief, missionById } from '#capabilities/campaigns/index.server.ts';
import type { MissionBrief } from '#capabilities/campaigns/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { questionnaireOf } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { contactContext } from '../audit.ts';
import { entriesOf, noEntries } from '../audit-entries.ts';
import { auditForm } from '../audit-form.server.ts';
import type { AuditForm } from '../audit-form.ts';
import { answersOf, auditById, versionsOf, type AuditRow, type VersionRow } from '../audits.queries.server.ts';
import { checkedAnswers } from '../check-audit.ts';
import { evidenceOfAudit } from '../evidence/evidence-of-audit.server.ts';
import { gridOfStart } from '../field/grid-of-start.server.ts';
import { answersToSend, formState } from '../form-state.ts';
import { entriesWith } from '../posted-entries.ts';
import { auditsToCode, insertSecondCoding, isBeingCodedBy, takeCoding, type SecondCode } from './double-coding.queries.server.ts';
import type { EvidenceListItem } from './evidence-list.ts';
import { qualityEvents } from './quality.events.ts';

export interface CodingSheet {
  audit: AuditRow;
  brief: MissionBrief;
  form: AuditForm;
  contactedAt: Date;
  evidence: EvidenceListItem[];
  /** Notes taken during the contact, with their question; never what was answered. */
  notes: { itemId: string; label: string; note: string }[];
  remarks: string | null;
}

interface Drawn {
  audit: AuditRow;
  latest: VersionRow;
  mission: NonNullable<Awaited<ReturnType<typeof missionById>>>;
}

/** Gives a drawn audit to this person, who codes it from now on and sees none of its answers before. Throws `coding_unknown`. */
export async function takeForCoding(ctx: Ctx, key: { organisationId: string; auditId: string }): Promise<void> {
  await drawnAudit(ctx, key);
  if (!(await takeCoding(ctx.db, key, ctx.actor.personId ?? '', ctx.clock.now()))) throw problem('coding_unknown');
}

/**
 * What an audit that this person has taken is coded from: the mission, the evidence, the notes of the contact; not one answer
 * of the first coder. Throws `coding_unknown`.
 */
export async function openCoding(ctx: Ctx, key: { organisationId: string; auditId: string }): Promise<CodingSheet> {
  const { audit, latest, mission } = await takenAudit(ctx, key);
  const edition = loadEdition(audit.edition_id, ctx.settings.dataDir);
  const grid = await gridOfStart(ctx, edition, audit.channel, audit.grid_version);
  const labels = new Map(grid.items.map((item) => [item.id, item.label[ctx.locale]]));
  const answers = await answersOf(ctx.db, key.organisationId, key.auditId, latest.version);
  return {
    audit, brief: await missionBrief(ctx, mission), form: auditForm(mission, grid, ctx.locale), contactedAt: latest.contacted_at,
    evidence: await evidenceOfAudit(ctx, key), remarks: latest.remarks,
    notes: answers.flatMap(({ item_id: itemId, note }) => (note ? [{ itemId, label: labels.get(itemId) ?? itemId, note }] : [])),
  };
}

async function takenAudit(ctx: Ctx, key: { organisationId: string; auditId: string }): Promise<Drawn> {
  if (!(await isBeingCodedBy(ctx.db, key, ctx.actor.personId ?? ''))) throw problem('coding_unknown');
  return drawnAudit(ctx, key);
}

async function drawnAudit(ctx: Ctx, key: { organisationId: string; auditId: string }): Promise<Drawn> {
  const [drawn] = await auditsToCode(ctx.db, ctx.actor.personId ?? '', key);
  const audit = drawn && (await auditById(ctx.db, key.organisationId, key.auditId));
  const latest = audit && (await versionsOf(ctx.db, key.organisationId, key.auditId)).find(({ version }) => version === drawn.version);
  const mission = audit && (await missionById(ctx.db, key.organisationId, audit.mission_id));
  if (!audit || !latest || !mission) throw problem('coding_unknown');
  return { audit, latest, mission };
}

/**
 * Keeps the codes of the second person, checked like those of the first. What was left open counts as not coded. Throws
 * `coding_unknown`, `audit_invalid`, `already_done`, and `form_incomplete` while nothing is coded.
 */
export async function codeAgain(ctx: Ctx, key: { organisationId: string; auditId: string }, form: FormData): Promise<void> {
  const { audit, latest, mission } = await takenAudit(ctx, key);
  const edition = loadEdition(audit.edition_id, ctx.settings.dataDir);
  const grid = await gridOfStart(ctx, edition, audit.channel, audit.grid_version);
  const given = postedAnswers(form, grid.items.map(({ id }) => id), { questionnaire: questionnaireOf(edition.grid, audit.channel), latest, mission });
  if (!given.some(({ value }) => value !== null)) throw problem('form_incomplete', {}, [{ field: 'codes', code: 'answer_missing' }]);
  const answers = checkedAnswers(edition, audit.channel, {
    version: audit.grid_version, context: contactContext(mission, latest.contacted_at.toISOString()), answers: given,
  }, grid);
  const codes = Object.fromEntries(answers.map(({ itemId, value, empty }): [string, SecondCode] => [itemId, { value, empty }]));
  const kept = await insertSecondCoding(ctx.db, { ...key, coderId: ctx.actor.personId, codes, now: ctx.clock.now() });
  if (!kept) throw problem('already_done');
  await ctx.record({
    name: qualityEvents.coded, subjectType: 'audit', subjectId: key.auditId, organisationId: key.organisationId, editionId: audit.edition_id,
    payload: { channel: audit.channel },
  });
}

/** The posted codes: only questions that are asked, given the codes before them. */
function postedAnswers(
  form: FormData, itemIds: readonly string[], of: { questionnaire: ReturnType<typeof questionnaireOf>; latest: VersionRow; mission: Drawn['mission'] },
): Answer[] {
  const contact = entriesOf({ ...of.latest, remarks: null, answers: [] });
  const entries = entriesWith({ ...noEntries, contactedAt: contact.contactedAt }, form, itemIds.map((id) => ({ id })));
  const state = formState(of.questionnaire, entries, contactContext(of.mission, of.latest.contacted_at.toISOString()));
  return answersToSend(of.questionnaire.items.map(({ item }) => item), entries, state);
}

