import { holidayZoneOf, type HolidayZone } from '#core/calendar/holiday-zones.ts';
import { addDays } from '#core/calendar/date.ts';
import { siteWhereabouts } from '#capabilities/organisations/index.server.ts';
import { isDanger, type FindingKind } from '#core/opinions/moderation/finding.ts';
import { similarTo } from '#core/opinions/similar-texts.ts';
import type { Ctx } from '#platform/context.ts';
import { answerClock, dueOn, overdueUntil } from './answer-clock.ts';
import { deskPlaces, type DeskPlace, type Idea } from './answer.ts';
import { answeringRules } from './answering-rules.server.ts';
import { answerDaysOf, ideaCounts, ideasOf, openIdeas, type IdeaFilter } from './cases.queries.server.ts';
import { moderationRules } from './load-moderation.server.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import type { IdeaDesk } from './idea-desk.ts';
import { helpedCount } from './replies.queries.server.ts';
import { servicesOf } from './services.queries.server.ts';

export const ideasAPage = 50;
/** A reading queue is sorted with its dangers first as far as this. */
const mostExamined = 400;
const clockDays = 365;

/** The desk of a body: one place of it, its counts by service, and the clock of the last year. */
export async function ideaDesk(ctx: Ctx, organisationId: string, filter: IdeaFilter & { place: DeskPlace }, page: number): Promise<IdeaDesk> {
  const { db } = ctx;
  const [services, points, counts, zone] = [await servicesOf(db, organisationId), await pointsOf(db, organisationId), await ideaCounts(db, organisationId, filter), await zoneOf(ctx, organisationId)];
  const { answerWithin: within } = answeringRules(ctx.settings.dataDir);
  const today = ctx.clock.today();
  const found = await pageOf(ctx, organisationId, filter, page);
  const others = filter.place === 'ended' ? [] : await openIdeas(db, organisationId, mostExamined);
  const [pointNames, serviceNames] = [new Map(points.map(({ id, name }) => [id, name])), new Map(services.map(({ id, name }) => [id, name]))];
  const limit = overdueUntil(today, within, zone);
  const inPlace = counts.filter(({ place }) => place === filter.place);
  const sum = (some: readonly { n: number }[]) => some.reduce((total, { n }) => total + n, 0);
  return {
    ideas: found.map(({ idea, findings }) => {
      const waits = idea.clocked && idea.answeredOn === null && (filter.place === 'moderate' || filter.place === 'answer');
      return {
        ...idea, pointName: pointNames.get(idea.pointId) ?? '', serviceName: idea.serviceId === null ? null : (serviceNames.get(idea.serviceId) ?? null), findings, danger: findings.some(isDanger),
        due: waits ? dueOn(idea.receivedOn, within, zone) : null, overdue: waits && idea.receivedOn <= limit, alike: similarTo(idea, others.filter(({ headId }) => headId !== idea.headId)).length,
      };
    }),
    counts: Object.fromEntries(deskPlaces.map((place) => [place, sum(counts.filter((one) => one.place === place && fits(one.serviceId, filter.service)))])) as Record<DeskPlace, number>, // keys of that very list
    services: services.map((service) => ({ ...service, waiting: sum(inPlace.filter(({ serviceId }) => serviceId === service.id)) })),
    unsorted: sum(inPlace.filter(({ serviceId }) => serviceId === null)),
    clock: answerClock(await answerDaysOf(db, organisationId, addDays(today, -clockDays)), { today, within, zone }),
    within, helped: await helpedCount(db, organisationId), total: sum(inPlace.filter(({ serviceId }) => fits(serviceId, filter.service))),
  };
}

const fits = (serviceId: string | null, service: string | null) => service === null || (service === 'none' ? serviceId === null : serviceId === service);

/** A page of a place, each text with what the rules find; those who may be in danger stand before all others. */
async function pageOf(ctx: Ctx, organisationId: string, filter: IdeaFilter, page: number): Promise<{ idea: Idea; findings: FindingKind[] }[]> {
  const examine = moderationRules(ctx.settings.dataDir);
  const examined = (ideas: readonly Idea[]) => ideas.map((idea) => ({ idea, findings: [...new Set(examine(idea.text, idea.language).map(({ kind }) => kind))] }));
  const offset = (page - 1) * ideasAPage;
  if (filter.place !== 'moderate' || offset + ideasAPage > mostExamined) return examined(await ideasOf(ctx.db, organisationId, filter, { limit: ideasAPage, offset }));
  const all = examined(await ideasOf(ctx.db, organisationId, filter, { limit: mostExamined, offset: 0 }));
  return all.toSorted((a, b) => Number(b.findings.some(isDanger)) - Number(a.findings.some(isDanger))).slice(offset, offset + ideasAPage);
}

/** The calendar of public holidays of a body: that of its first site. */
export async function zoneOf(ctx: Pick<Ctx, 'db'>, organisationId: string): Promise<HolidayZone> {
  const [site] = await siteWhereabouts(ctx.db, [organisationId]);
  return holidayZoneOf(site?.departmentCode ?? null);
}
