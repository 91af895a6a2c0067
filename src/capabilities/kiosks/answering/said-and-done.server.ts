import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { answerClock } from './answer-clock.ts';
import { answeringRules } from './answering-rules.server.ts';
import { ideaStatuses } from './answer.ts';
import { repliesTo } from './replies.queries.server.ts';
import type { SaidAndDone, SaidFilter } from './said-and-done.ts';
import { saidCounts, saidDays, saidIdeas } from './said.queries.server.ts';
import { answerPageNamed, servicesOf } from './services.queries.server.ts';
import { zoneOf } from './zone-of-body.server.ts';

export const saidAPage = 20;
const clockDays = 365;

/** What a body published of the ideas it heard and what it did about them, for its public page, walls and other sites. `ctx` of any sight. */
export async function saidAndDone(ctx: Ctx, organisationId: string, { page = 1, limit = saidAPage, service = null, status = null }: Partial<SaidFilter & { page: number; limit: number }> = {}): Promise<SaidAndDone> {
  const { db } = ctx;
  const filter = { service, status };
  const ideas = await saidIdeas(db, organisationId, filter, { limit, offset: (page - 1) * limit });
  const replies = await repliesTo(db, organisationId, ideas.map(({ id }) => id));
  const names = new Map((await servicesOf(db, organisationId)).map(({ id, name }) => [id, name]));
  const counts = await saidCounts(db, organisationId);
  const { answerWithin: within } = answeringRules(ctx.settings.dataDir);
  const today = ctx.clock.today();
  const sum = (some: readonly { n: number }[]) => some.reduce((total, { n }) => total + n, 0);
  return {
    ideas: ideas.map((idea) => ({ ...idea, serviceName: idea.serviceId === null ? null : (names.get(idea.serviceId) ?? null), replies: (replies.get(idea.id) ?? []).filter((reply) => reply.public) })),
    total: sum(counts.filter((one) => (service === null || one.serviceId === service) && (status === null || one.status === status))), ideaCount: sum(counts), voices: counts.reduce((total, one) => total + one.voices, 0),
    byStatus: ideaStatuses.map((one) => ({ status: one, n: sum(counts.filter((count) => count.status === one)) })),
    byService: [...names].map(([id, name]) => ({ id, name, n: sum(counts.filter(({ serviceId }) => serviceId === id)) })).filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n),
    clock: answerClock(await saidDays(db, organisationId, addDays(today, -clockDays)), { today, within, zone: await zoneOf(ctx, organisationId) }), within,
  };
}

export interface OpenAnswerPage {
  organisationId: string;
  token: string;
  body: string;
}

/** The public page of that name, while it is open. Throws `not_found`. */
export async function openAnswerPage(ctx: Ctx, token: string): Promise<OpenAnswerPage> {
  const page = await answerPageNamed(ctx.db, token);
  if (!page) throw problem('not_found');
  const [body] = await organisationNames(ctx.db, [page.organisationId]);
  return { organisationId: page.organisationId, token, body: body?.name ?? '' };
}
