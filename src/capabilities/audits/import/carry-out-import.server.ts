import { addImportedMissions } from '#capabilities/campaigns/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { createOrganisation, type NewSite } from '#capabilities/organisations/index.server.ts';
import { departmentOfPostcode } from '#capabilities/organisations/index.ts';
import { enrolBodies, type EnrolledBody } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { recordAudits, type RecordedAudit } from '../record-audits.server.ts';
import { importEvents } from './import.events.ts';
import { importedAuditId, type ExaminedFile, type ReadyAudit } from './examine-import.server.ts';
import { factsOf } from './match-bodies.server.ts';
import { importedSiteId, type PlacedBody, type PlacedSite } from './place-audits.server.ts';

/** What an import has changed. */
export interface ImportOutcome {
  /** Bodies the file speaks of, those of them that are new in the edition, and new in the directory. */
  bodies: number;
  enrolled: number;
  created: number;
  /** Audits recorded now, and recorded already. */
  audits: number;
  unchanged: number;
  organisationIds: string[];
}

const origin = 'import';
const auditsATime = 250;

/** Writes what an examined file holds without a fault: bodies, sites, audits. What is there already stays as it is. */
export async function carryOut(ctx: Ctx, edition: Edition, { bodies, audits }: ExaminedFile): Promise<ImportOutcome> {
  const ids = new Map<PlacedBody, string>();
  for (const body of bodies) ids.set(body, await organisationIdOf(ctx, body));
  const enrolled = await enrolBodies(ctx, edition, bodies.map((body) => enrolledBody(body, ids.get(body) ?? '')), origin);
  const fresh = audits.filter(({ known }) => !known);
  for (const simulated of [false, true]) {
    const part = fresh.filter(({ audit }) => audit.simulated === simulated);
    for (let start = 0; start < part.length; start += auditsATime) {
      await record(ctx, edition, part.slice(start, start + auditsATime), ids, simulated);
    }
  }
  const organisationIds = [...new Set(fresh.map(({ body }) => ids.get(body) ?? ''))];
  if (fresh.length > 0) {
    await ctx.record({
      name: importEvents.imported, subjectType: 'edition', subjectId: edition.id, editionId: edition.id,
      payload: { audits: fresh.length, organisationIds },
    });
  }
  const created = bodies.filter(({ match }) => match.create).length;
  return { bodies: bodies.length, enrolled, created, audits: fresh.length, unchanged: audits.length - fresh.length, organisationIds };
}

async function organisationIdOf(ctx: Ctx, { match }: PlacedBody): Promise<string> {
  return match.organisation === null ? (await createOrganisation(ctx, match.create, origin)).id : match.organisation.id;
}

async function record(ctx: Ctx, edition: Edition, audits: readonly ReadyAudit[], ids: ReadonlyMap<PlacedBody, string>, simulated: boolean): Promise<void> {
  const placed = audits.map((ready) => {
    const organisationId = ids.get(ready.body) ?? '';
    const siteId = siteIdOf(ready.site, organisationId);
    return { ready, organisationId, siteId, auditId: importedAuditId(edition, siteId, organisationId, ready) };
  });
  const missions = await addImportedMissions(ctx, edition, placed.map(({ ready: { audit, authorId }, organisationId, siteId, auditId }) => ({
    id: uuidFromName('imported-mission', auditId), organisationId, siteId, channel: audit.channel, scenarioKind: audit.scenarioKind,
    scenarioId: audit.scenarioId, persona: audit.persona, network: audit.network, date: audit.date, evaluatorId: authorId,
  })), simulated);
  const recorded = placed.flatMap(({ ready: { audit, answers, authorId }, auditId }, i): RecordedAudit[] => {
    const mission = missions[i];
    return mission ? [{ auditId, mission, authorId, contactedAt: audit.contactedAt, answeredThrough: audit.answeredThrough, remarks: audit.remarks, answers }] : [];
  });
  await recordAudits(ctx, edition, recorded, { simulated, reason: origin, reviewerId: ctx.actor.personId });
}

function siteIdOf(site: PlacedSite, organisationId: string): string {
  return site.id ?? importedSiteId(organisationId, site.name);
}

function enrolledBody({ match, sites }: PlacedBody, organisationId: string): EnrolledBody {
  const { body } = match;
  const { kind, population } = factsOf(match);
  return {
    organisationId,
    kind,
    population: population ?? body.population,
    certified: body.certified,
    formula: body.formula,
    sites: sites.filter(({ used }) => used).map((site) => ({ ...newSite(site, organisationId), counterVisit: site.line?.counterVisit ?? false })),
  };
}

function newSite(site: PlacedSite, organisationId: string): NewSite {
  const { line, name, role } = site;
  const id = siteIdOf(site, organisationId);
  if (!line) return { organisationId, id, name, role };
  const { siret, address, postcode, city, phone, email, website, networks } = line;
  return {
    organisationId, id, name, role, siret, address, postcode, city, phone, email, website, networks,
    departmentCode: postcode && departmentOfPostcode(postcode),
  };
}
