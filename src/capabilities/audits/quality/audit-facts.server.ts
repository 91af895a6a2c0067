import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { scoreAnswer } from '#core/questionnaire/score-answer.ts';
import type { AnswerFact, AuditFacts, EvidenceFact, OtherAudit } from '#core/quality/facts.ts';
import { missionById, placesOfSites } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { siteReference } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { civilDate } from '../audit.ts';
import { answersOf, auditById, versionsOf, type AuditRow, type VersionRow } from '../audits.queries.server.ts';
import { evidenceOfAudit, type EvidenceLine } from '../evidence/evidence-of-audit.server.ts';
import { distanceAtLeast } from './distance-at-least.ts';
import { carrierOf } from './carrier.queries.server.ts';
import type { EvidenceListItem } from './evidence-list.ts';
import { firstReplyDay, otherAudits, type OtherAuditRow } from './other-audits.queries.server.ts';

export interface FactsOfAudit {
  facts: AuditFacts;
  audit: AuditRow;
  version: number;
}

/** All that the rules look at of the latest version of an audit; null when it is out of sight. For the system: it compares with others. */
export async function auditFacts(ctx: Ctx, key: { organisationId: string; auditId: string }): Promise<FactsOfAudit | null> {
  const audit = await auditById(ctx.db, key.organisationId, key.auditId);
  const versions = audit ? await versionsOf(ctx.db, key.organisationId, key.auditId) : [];
  const [latest] = versions;
  // What a reviewer changed was sent by nobody; how long the form took is told by the first one.
  const sent = versions.find(({ origin }) => origin === 'field') ?? latest;
  const first = versions.at(-1);
  const mission = audit && (await missionById(ctx.db, key.organisationId, audit.mission_id));
  if (!audit || !latest || !sent || !first || !mission) return null;
  const [site] = await siteReference(ctx.db, { organisationIds: [audit.organisation_id], siteIds: [audit.site_id] });
  const others = await otherAudits(ctx.db, {
    ...key, editionId: audit.edition_id, siteId: audit.site_id, authorId: await carrierOf(ctx.db, key.organisationId, key.auditId),
  });
  const evidence = await evidenceOfAudit(ctx, key);
  const facts: AuditFacts = {
    ...key, siteId: audit.site_id, channel: audit.channel,
    contactedAt: parisTimeOf(latest.contacted_at), submittedAt: parisTimeOf(sent.submitted_at),
    window: { from: mission.window_from, to: mission.window_to, half: mission.half_day },
    elapsedSeconds: (first.submitted_at.getTime() - latest.contacted_at.getTime()) / 1000,
    callSeconds: versions.find(({ call_seconds }) => call_seconds !== null)?.call_seconds ?? null,
    distanceKm: await distanceOf(ctx, audit, evidence), measuredReplyOn: await firstReplyDay(ctx.db, key.organisationId, mission.id),
    openingHours: site?.openingHours ?? {}, remarks: latest.remarks,
    answers: await answerFacts(ctx, audit, latest, site?.departmentCode ?? null),
    evidence: evidence.map(evidenceFact), others: others.map(otherFact),
  };
  return { facts, audit, version: latest.version };
}

/** How far from its site the audit was made for certain, by the places that its proofs give; null when none does. */
async function distanceOf(ctx: Ctx, { organisation_id, site_id }: AuditRow, evidence: readonly EvidenceLine[]): Promise<number | null> {
  const given = evidence.flatMap(({ place }) => place ?? []);
  if (given.length === 0) return null;
  const site = (await placesOfSites(ctx, [organisation_id])).get(`${organisation_id}/${site_id}`);
  return site && !site.approximate ? distanceAtLeast(site, given) : null;
}

async function answerFacts(ctx: Ctx, audit: AuditRow, latest: VersionRow, departmentCode: string | null): Promise<Map<string, AnswerFact>> {
  const edition = loadEdition(audit.edition_id, ctx.settings.dataDir);
  const items = new Map((edition.grid.byChannel[audit.channel] ?? []).map((item) => [item.id, item]));
  const zone = holidayZoneOf(departmentCode);
  const sentOn = civilDate(latest.contacted_at);
  const answers = await answersOf(ctx.db, audit.organisation_id, audit.id, latest.version);
  return new Map(answers.map(({ item_id: itemId, value, empty, note }): [string, AnswerFact] => {
    const item = items.get(itemId);
    const score = item && value !== null ? scoreAnswer(item, value, { sentOn }, (sent, answered, calendar) => delayBetween(sent, answered, calendar, zone)) : null;
    return [itemId, { itemId, kind: item?.kind ?? '', value, empty, score, note }];
  }));
}

const evidenceFact = ({ name, sha256, capturedAt, pictureHash }: EvidenceListItem): EvidenceFact =>
  ({ name, sha256, capturedAt: capturedAt === null ? null : parisTimeOf(capturedAt), differenceHash: pictureHash });

const otherFact = ({ contactedAt, answers, text, ...other }: OtherAuditRow): OtherAudit =>
  ({ ...other, contactedAt: parisTimeOf(contactedAt), answers: new Map(Object.entries(answers ?? {})), text: text ?? '' });
