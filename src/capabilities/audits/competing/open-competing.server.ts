import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { formatDateTime } from '#core/shared/format.ts';
import { missionBrief } from '#capabilities/campaigns/index.server.ts';
import type { MissionBrief, MissionState } from '#capabilities/campaigns/index.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { answerWords } from '../answer-words.ts';
import { civilDate } from '../audit.ts';
import { signatureOf } from '../audits.queries.server.ts';
import { evidenceOfMission } from '../evidence/evidence-of-audit.server.ts';
import type { EvidenceListItem } from '../quality/evidence-list.ts';
import { obstacleFor, type Obstacle } from '../quality/may-review.server.ts';
import { reviewTexts } from '../review.texts.ts';
import type { CompetingOutcome } from './competing.queries.server.ts';
import { competingTexts } from './competing.texts.ts';
import { differingParts, type ContactField, type VersionContent } from './merge-versions.ts';
import { mergedVersion, twoVersions, type CompetingKey, type TwoVersions } from './two-versions.server.ts';

/** What one side says of one question, in words. */
export interface SaidBySide {
  said: string;
  note: string | null;
}

/** A question, or a fact of the contact, that the two versions do not answer alike. */
export interface DifferingLine {
  id: string;
  label: string;
  stands: SaidBySide;
  other: SaidBySide;
}

export interface VersionSide {
  receivedAt: Date;
  device: string | null;
  evidence: EvidenceListItem[];
}

export interface CompetingSheet {
  organisationId: string;
  competingId: string;
  auditId: string;
  missionId: string;
  state: MissionState;
  brief: MissionBrief;
  /** Number of the version of the audit that stands. */
  standing: number;
  stands: VersionSide;
  other: VersionSide;
  /** Whether the same person signed both; null where one of them is not known. */
  samePerson: boolean | null;
  /** Proofs that came with neither. */
  evidence: EvidenceListItem[];
  lines: DifferingLine[];
  /** How many questions both answer alike. */
  alike: number;
  /** What was decided already. */
  decided: { outcome: CompetingOutcome; reason: string; at: Date; version: number | null } | null;
  obstacle: Obstacle | null;
  /** The mission still waits for review: a version may be written. */
  mayWrite: boolean;
  /** Both were begun on the same grid. */
  mayMerge: boolean;
}

/** Both versions side by side, in the reader's words. Throws `audit_unknown`, also once its content was erased, and `audit_blind`. */
export async function openCompeting(ctx: Ctx, key: CompetingKey): Promise<CompetingSheet> {
  const two = await twoVersions(ctx, key);
  const { competing, mission, audit, latest, grid } = two;
  const { organisation_id: organisationId, id: auditId } = audit;
  const obstacle = await obstacleFor(ctx, { organisationId, auditId });
  if (obstacle === 'blind') throw problem('audit_blind');
  const brief = await missionBrief(ctx, mission);
  const evidence = await evidenceOfMission(ctx, { organisationId, missionId: mission.id });
  // Two phones make two identifiers; where both carry the same, a proof cannot be said to be of one rather than the other.
  const ofSide = (id: string) => (competing.audit_id === auditId ? [] : evidence.filter((one) => one.auditId === id));
  const [ofStands, ofOther] = [ofSide(auditId), ofSide(competing.audit_id)];
  const signed = await signatureOf(ctx.db, organisationId, auditId);
  const lines = linesOf(ctx, two, brief.place.departmentCode);
  return {
    organisationId, competingId: competing.id, auditId, missionId: mission.id, state: mission.state, brief, standing: latest.version,
    stands: { receivedAt: latest.submitted_at, device: signed.device, evidence: ofStands },
    other: { receivedAt: competing.received_at, device: competing.device, evidence: ofOther },
    samePerson: signed.authorId === null || competing.sent_by === null ? null : signed.authorId === competing.sent_by,
    evidence: evidence.filter((one) => !ofStands.includes(one) && !ofOther.includes(one)),
    lines, alike: grid.items.filter(({ id }) => !lines.some((line) => line.id === id)).length,
    decided: competing.decision && competing.decided_at ? { outcome: competing.decision, reason: competing.reason ?? '', at: competing.decided_at, version: competing.version } : null,
    obstacle, mayWrite: mission.state === 'submitted' || mission.state === 'returned', mayMerge: two.sameGrid && lines.length > 0,
  };
}

/** The answers of a choice that would fall away in a merge, in words, before anything is written. Throws what merging throws. */
export async function droppedByMerge(ctx: Ctx, key: CompetingKey, fromOther: readonly string[]): Promise<string[]> {
  const two = await twoVersions(ctx, key);
  const labels = new Map(two.grid.items.map((item) => [item.id, item.label[ctx.locale]]));
  return mergedVersion(two, fromOther).dropped.map((id) => labels.get(id) ?? id);
}

function linesOf({ locale }: Ctx, { stands, other, grid }: TwoVersions, departmentCode: string | null): DifferingLine[] {
  const zone = holidayZoneOf(departmentCode);
  const t = competingTexts[locale];
  const items = new Map(grid.items.map((item) => [item.id, item]));
  const item = (of: VersionContent, id: string): SaidBySide => {
    const answer = of.answers.find(({ itemId }) => itemId === id);
    const asked = items.get(id);
    const said = asked && answer ? answerWords(asked, answer.value, { sentOn: civilDate(of.contactedAt), zone, locale }) : null;
    return { said: said ?? reviewTexts[locale].empty[answer?.empty ?? 'missing'], note: answer?.note ?? null };
  };
  const field = (of: VersionContent, name: ContactField): SaidBySide => {
    const through = of.answeredThrough && channelTexts[locale][of.answeredThrough];
    const said = { contactedAt: formatDateTime(new Date(of.contactedAt), locale), answeredThrough: through, remarks: of.remarks };
    return { said: said[name] ?? t.nothing, note: null };
  };
  const differing = differingParts(stands, other, grid.items.map(({ id }) => id));
  return [
    ...differing.fields.map((name) => ({ id: name, label: t.fields[name], stands: field(stands, name), other: field(other, name) })),
    ...differing.items.map((id) => ({ id, label: items.get(id)?.label[locale] ?? id, stands: item(stands, id), other: item(other, id) })),
  ];
}
