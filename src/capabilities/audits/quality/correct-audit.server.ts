import { lockMission } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { compileQuestionnaire, type Questionnaire } from '#core/questionnaire/compile.ts';
import { evaluate } from '#core/questionnaire/evaluate.ts';
import type { Answer, ContactContext } from '#core/questionnaire/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { contactContext, type AuditContent } from '../audit.ts';
import { answersOf, auditById, insertVersions, versionsOf, type AuditRow, type VersionRow } from '../audits.queries.server.ts';
import { checkedAnswers } from '../check-audit.ts';
import { contentHash } from '../content-hash.server.ts';
import { addToChain, digestOfWords } from '../custody/add-to-chain.server.ts';
import { gridOfStart } from '../field/grid-of-start.server.ts';
import { requireOtherEyes } from './may-review.server.ts';
import { qualityEvents } from './quality.events.ts';

export interface Correction {
  organisationId: string;
  auditId: string;
  /** The version that was read. */
  version: number;
  itemId: string;
  /** What the item says from now on; null = no answer. */
  value: string | number | null;
  reason: string;
}

/**
 * Corrects one answer: a new version with its author and reason, all other answers as they were. It waits for another
 * reviewer, since nobody decides on what they wrote. Throws `audit_unknown`, `audit_already_reviewed`, `own_audit` (of a
 * contact), `reviewer_interest`, `audit_blind`, `audit_invalid`, `audit_unchanged`, `reason_needed`.
 */
export async function correctAudit(ctx: Ctx, input: Correction): Promise<{ version: number }> {
  const audit = await auditById(ctx.db, input.organisationId, input.auditId);
  const mission = audit && (await lockMission(ctx.db, audit.organisation_id, audit.mission_id));
  const [latest] = audit ? await versionsOf(ctx.db, input.organisationId, input.auditId) : [];
  if (!audit || !mission || !latest) throw problem('audit_unknown');
  if (latest.version !== input.version || mission.state !== 'submitted') throw problem('audit_already_reviewed');
  await requireOtherEyes(ctx, input);
  const reason = input.reason.trim();
  if (!reason) throw problem('form_incomplete', {}, [{ field: 'correctionReason', code: 'reason_needed' }]);
  const { version, content } = await writeCorrectedVersion(ctx, { audit, latest, mission, itemId: input.itemId, value: input.value, reason, origin: 'correction' });
  await addToChain(ctx, { organisationId: audit.organisation_id, editionId: audit.edition_id }, {
    kind: 'audit_corrected', id: audit.id, mission: audit.mission_id, version, content, item: input.itemId, reason: digestOfWords(reason),
  });
  await ctx.record({
    name: qualityEvents.corrected, subjectType: 'audit', subjectId: audit.id, organisationId: audit.organisation_id, editionId: audit.edition_id,
    payload: { version, item: input.itemId },
  });
  return { version };
}

export interface CorrectedVersion {
  audit: AuditRow;
  latest: VersionRow;
  mission: Parameters<typeof contactContext>[0];
  itemId: string;
  value: string | number | null;
  reason: string;
  origin: 'correction' | 'dispute';
}

/** The latest answers with one of them changed, and what follows from it, checked like any audit: a further version, by this person. */
export async function writeCorrectedVersion(ctx: Ctx, of: CorrectedVersion): Promise<{ version: number; content: string; before: Said; after: Said }> {
  const { audit, latest, itemId, value } = of;
  const edition = loadEdition(audit.edition_id, ctx.settings.dataDir);
  const known = await answersOf(ctx.db, audit.organisation_id, audit.id, latest.version);
  const before = known.find(({ item_id: id }) => id === itemId);
  if (!before) throw problem('form_incomplete', {}, [{ field: 'item', code: 'field_invalid' }]);
  if (before.value === value && (value !== null || before.empty === 'missing')) throw problem('audit_unchanged');
  const contactedAt = latest.contacted_at.toISOString();
  const context = contactContext(of.mission, contactedAt);
  const begun = await gridOfStart(ctx, edition, audit.channel, audit.grid_version);
  const said = known.flatMap((answer) => restated(answer, itemId, value));
  const answers = checkedAnswers(edition, audit.channel, { version: audit.grid_version, context, answers: stillAsked(compileQuestionnaire(begun), said, itemId, context) }, begun);
  const content: AuditContent = { contactedAt, answeredThrough: latest.answered_through, remarks: latest.remarks, answers };
  const version = latest.version + 1;
  const hash = contentHash(content);
  await insertVersions(ctx.db, [{
    organisationId: audit.organisation_id, auditId: audit.id, version, ...content, reason: of.reason, late: latest.late,
    contentHash: hash, authorId: ctx.actor.personId, answers, origin: of.origin, submittedAt: ctx.clock.now(),
  }]);
  const after = answers.find((answer) => answer.itemId === itemId);
  return { version, content: hash, before: { value: before.value, empty: before.empty }, after: { value: after?.value ?? null, empty: after?.empty ?? null } };
}

export interface Said {
  value: string | number | null;
  empty: Answer['empty'];
}

/** Answers to questions that the corrected one closes fall away; those it opens stay unanswered. */
function stillAsked(questionnaire: Questionnaire, said: readonly Answer[], corrected: string, context: ContactContext): Answer[] {
  const { statuses } = evaluate(questionnaire, new Map(said.map((answer) => [answer.itemId, answer])), context);
  const asked = (id: string): boolean => ['answered', 'to_answer', 'missing'].includes(statuses[questionnaire.indexOf.get(id) ?? -1] ?? 'waiting');
  return said.filter(({ itemId }) => itemId === corrected || asked(itemId));
}

/** Only what was said is stated again: what does not apply or is not reached is worked out anew from the changed answer. */
function restated(answer: { item_id: string; value: string | number | null; empty: Answer['empty']; note: string | null }, itemId: string, value: string | number | null): Answer[] {
  const noted = answer.note === null ? {} : { note: answer.note };
  if (answer.item_id === itemId) return [{ itemId, value, empty: value === null ? 'missing' : null, ...noted }];
  return answer.value === null && answer.empty !== 'missing' ? [] : [{ itemId: answer.item_id, value: answer.value, empty: answer.empty, ...noted }];
}
