import { addDays } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { answerClock, dueOn, overdueUntil } from './answer-clock.ts';
import { deskPlaces, type DeskPlace } from './answer.ts';
import { answeringRules } from './answering-rules.server.ts';
import { answerDaysOf, ideaCounts, type IdeaFilter } from './cases.queries.server.ts';
import { deskRows } from './desk-rows.server.ts';
import type { IdeaDesk } from './idea-desk.ts';
import { helpedCount } from './replies.queries.server.ts';
import { servicesOf } from './services.queries.server.ts';
import { zoneOf } from './zone-of-body.server.ts';

const clockDays = 365;

/** The desk of a body: one place of it, its counts by service, and the clock of the last year. */
export async function ideaDesk(ctx: Ctx, organisationId: string, filter: IdeaFilter & { place: DeskPlace }, page: number): Promise<IdeaDesk> {
  const { db } = ctx;
  const [services, counts, zone] = [await servicesOf(db, organisationId), await ideaCounts(db, organisationId, filter), await zoneOf(ctx, organisationId)];
  const { answerWithin: within } = answeringRules(ctx.settings.dataDir);
  const today = ctx.clock.today();
  const [pointNames, serviceNames] = [new Map((await pointsOf(db, organisationId)).map(({ id, name }) => [id, name])), new Map(services.map(({ id, name }) => [id, name]))];
  const limit = overdueUntil(today, within, zone);
  const sum = (fits: (one: (typeof counts)[number]) => boolean) => counts.filter(fits).reduce((total, { n }) => total + n, 0);
  const countOf = (place: DeskPlace) => sum((one) => one.place === place && ofService(one.serviceId, filter.service));
  const { rows, pages, beyond } = await deskRows(ctx, organisationId, filter, { page, texts: countOf(filter.place) });
  return {
    ideas: rows.map(({ idea, ...row }) => {
      const waits = idea.clocked && idea.answeredOn === null && (filter.place === 'moderate' || filter.place === 'answer');
      return {
        ...idea, ...row, pointName: pointNames.get(idea.pointId) ?? '', serviceName: idea.serviceId === null ? null : (serviceNames.get(idea.serviceId) ?? null),
        due: waits ? dueOn(idea.receivedOn, within, zone) : null, overdue: waits && idea.receivedOn <= limit,
      };
    }),
    counts: Object.fromEntries(deskPlaces.map((place) => [place, countOf(place)])) as Record<DeskPlace, number>, // keys of that very list
    services: services.map((service) => ({ ...service, waiting: sum(({ place, serviceId }) => place === filter.place && serviceId === service.id) })),
    unsorted: sum(({ place, serviceId }) => place === filter.place && serviceId === null),
    clock: answerClock(await answerDaysOf(db, organisationId, addDays(today, -clockDays)), { today, within, zone }), within, helped: await helpedCount(db, organisationId), pages, beyond,
  };
}

const ofService = (serviceId: string | null, service: string | null) => service === null || (service === 'none' ? serviceId === null : serviceId === service);
