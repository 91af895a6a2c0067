import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf, type HolidayZone } from '#core/calendar/holiday-zones.ts';
import { scoreAnswer } from '#core/questionnaire/score-answer.ts';
import { steps } from '#core/scoring/dimensions.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Mission, MissionBrief } from '#capabilities/campaigns/index.ts';
import { missionBrief, missionById } from '#capabilities/campaigns/index.server.ts';
import { stepTexts, type GridItem } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { answerWords } from './answer-words.ts';
import { civilDate } from './audit.ts';
import { auditWarnings, type AuditWarning } from './audit-warnings.ts';
import { answersOf, auditById, versionsOf, type AuditRow, type StoredAnswer, type VersionRow } from './audits.queries.server.ts';
import { competingOf } from './competing/competing.queries.server.ts';
import { evidenceOfAudit } from './evidence/evidence-of-audit.server.ts';
import type { EvidenceListItem } from './quality/evidence-list.ts';
import { findingLine, type FindingLine } from './quality/finding-words.ts';
import { findingsOf } from './quality/findings.queries.server.ts';
import { readRulesFile } from './quality/load-rules.server.ts';
import { obstacleFor, type Obstacle } from './quality/may-review.server.ts';
import { reviewsOf, type ReviewRow } from './reviews.queries.server.ts';

/** One answer as the reviewer reads it. */
export interface ReviewLine {
  itemId: string;
  label: string;
  /** In words; null when empty. */
  said: string | null;
  empty: StoredAnswer['empty'];
  /** 0..100; null when it does not count. */
  score: number | null;
  note: string | null;
  /** What the version before said, where it was something else. */
  before: string | null;
}

export interface ReviewSheet {
  audit: AuditRow;
  mission: Mission;
  brief: MissionBrief;
  latest: VersionRow;
  versions: VersionRow[];
  reviews: ReviewRow[];
  sections: { step: string; label: string; lines: ReviewLine[] }[];
  warnings: AuditWarning[];
  /** What contradicts itself in the latest version, the gravest first. */
  findings: FindingLine[];
  evidence: EvidenceListItem[];
  /** Other versions that await a choice, by their identifiers. */
  competing: string[];
  /** Civil day of the contact, from which delays count. */
  sentOn: string;
  /** Why the reader may not decide: it is theirs, or they have a tie with the body. */
  obstacle: Exclude<Obstacle, 'blind'> | null;
}

/** All that is needed to judge the latest version of an audit. Throws `audit_unknown`, and `audit_blind` for who is coding it a second time. */
export async function reviewSheet(ctx: Ctx, organisationId: string, auditId: string): Promise<ReviewSheet> {
  const audit = await auditById(ctx.db, organisationId, auditId);
  const mission = audit && (await missionById(ctx.db, organisationId, audit.mission_id));
  const versions = audit ? await versionsOf(ctx.db, organisationId, auditId) : [];
  const [latest, before] = versions;
  if (!audit || !mission || !latest) throw problem('audit_unknown');
  const obstacle = await obstacleFor(ctx, { organisationId, auditId });
  if (obstacle === 'blind') throw problem('audit_blind');
  const edition = loadEdition(audit.edition_id, ctx.settings.dataDir);
  const brief = await missionBrief(ctx, mission);
  const answers = byItem(await answersOf(ctx.db, organisationId, auditId, latest.version));
  const earlier = before ? byItem(await answersOf(ctx.db, organisationId, auditId, before.version)) : null;
  const items = edition.grid.byChannel[audit.channel] ?? [];
  const reading: Reading = { sentOn: civilDate(latest.contacted_at), zone: holidayZoneOf(brief.place.departmentCode), locale: ctx.locale };
  const lines = items.map((item) => ({ step: item.step, line: lineOf(item, answers.get(item.id), earlier?.get(item.id), reading) }));
  return {
    audit, mission, brief, latest, versions,
    reviews: await reviewsOf(ctx.db, organisationId, auditId),
    sections: steps
      .map((step) => ({ step, label: stepTexts[ctx.locale][step], lines: lines.flatMap((one) => (one.step === step ? [one.line] : [])) }))
      .filter((section) => section.lines.length > 0),
    warnings: auditWarnings({
      late: latest.late, answeredThrough: latest.answered_through, missingLimitPercent: edition.missing_limit_percent,
      answers: items.flatMap((item) => answers.get(item.id) ?? []),
    }),
    findings: await findingLines(ctx, { organisationId, auditId, version: latest.version }, items),
    evidence: await evidenceOfAudit(ctx, { organisationId, auditId }),
    competing: (await competingOf(ctx.db, organisationId, mission.id)).flatMap(({ id, decision, submission }) => (decision === null && submission ? [id] : [])),
    sentOn: reading.sentOn,
    obstacle,
  };
}

async function findingLines(ctx: Ctx, of: { organisationId: string; auditId: string; version: number }, items: readonly GridItem[]): Promise<FindingLine[]> {
  const reading = {
    locale: ctx.locale, items: new Map(items.map((item) => [item.id, item])), rules: new Map(readRulesFile(ctx.settings.dataDir).rules.map((rule) => [rule.id, rule])),
    auditHref: (other: { organisationId: string; auditId: string }) => localPath(ctx.locale, `/reviewer/audits/${other.organisationId}/${other.auditId}`),
  };
  return (await findingsOf(ctx.db, of)).map((finding) => findingLine(finding, reading));
}

interface Reading {
  sentOn: string;
  zone: HolidayZone;
  locale: Locale;
}

const byItem = (answers: readonly StoredAnswer[]): Map<string, StoredAnswer> => new Map(answers.map((answer) => [answer.item_id, answer]));

function lineOf(item: GridItem, answer: StoredAnswer | undefined, earlier: StoredAnswer | undefined, reading: Reading): ReviewLine {
  const said = answerWords(item, answer?.value ?? null, reading);
  const before = earlier ? answerWords(item, earlier.value, reading) : null;
  return {
    itemId: item.id,
    label: item.label[reading.locale],
    said,
    empty: answer?.empty ?? (answer?.value === undefined ? 'missing' : null),
    score: itemScore(item, answer, reading),
    note: answer?.note ?? null,
    before: before === said ? null : before,
  };
}

/** As the scoring counts it: a step never reached is worth nothing where the grid says so. */
function itemScore(item: GridItem, answer: StoredAnswer | undefined, { sentOn, zone }: Reading): number | null {
  if (answer?.empty === 'not_reached') return item.notReached === 'zero' ? 0 : null;
  if (!answer || answer.value === null) return null;
  return scoreAnswer(item, answer.value, { sentOn }, (sent, answered, calendar) => delayBetween(sent, answered, calendar, zone));
}
