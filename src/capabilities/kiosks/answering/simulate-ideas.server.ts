import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { addWorkingDays } from '#core/calendar/working-days.ts';
import { canonicalText } from '#core/kiosk-protocol/canonical.ts';
import { maskName } from '#core/opinions/moderation/masks.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { defaultDataDir, moderationRules } from '#capabilities/grids/index.server.ts';
import { insertTexts } from '../ingest/aside.queries.server.ts';
import { sha256 } from '../ingest/given-opinion.server.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { ticketHash } from '../vote/cast-vote.server.ts';
import { ideaStatuses, type IdeaStatus } from './answer.ts';
import { answerIdea } from './answer-idea.server.ts';
import { addService, arrangeAnswerPage } from './arrange-answering.server.ts';
import { moderateIdea } from './moderate-idea.server.ts';
import { sortIdeas } from './sort-ideas.server.ts';

const ideaEntry = z.strictObject({
  text: z.string(), kind: z.enum(['idea', 'comment']), at: z.string(), ago: z.int().min(0), language: z.string().default('fr'), code: z.string().optional(), service: z.string().optional(),
  decided: z.enum(['published', 'masked', 'private', 'refused']).optional(), status: z.enum(ideaStatuses).default('received'), after: z.int().min(0).optional(), public: z.boolean().default(true), reply: z.string().optional(), reason: z.string().default(''), same: z.array(z.string()).default([]),
});
const ideasFile = z.strictObject({ services: z.array(z.strictObject({ id: z.string(), name: z.string(), email: z.string().nullable().default(null) })), page: z.string(), ideas: z.array(ideaEntry) });
type IdeaEntry = z.infer<typeof ideaEntry>;

const fileOf = ({ settings }: Pick<Ctx, 'settings'>) => ideasFile.parse(parse(readFileSync(join(settings.dataDir ?? defaultDataDir(), 'demonstration/ideas.yaml'), 'utf8')));
const idOf = (organisationId: string, text: string) => uuidFromName('demonstration idea', organisationId, text);
const said = (entry: IdeaEntry) => [entry.text, ...entry.same];

/** Ten in the morning of a working day; of today, no later than now. */
const dayBefore = (ctx: Pick<Ctx, 'clock'>, days: number) => new Date(Math.min(ctx.clock.now().getTime(), Date.parse(`${addWorkingDays(ctx.clock.today(), -days, 'metropole')}T09:00:00.000Z`)));

/** Texts of the demonstration, as if they had been left over the last weeks. In the scope of the system. */
export async function plantIdeas(ctx: Ctx, organisationId: string): Promise<void> {
  const points = new Map((await pointsOf(ctx.db, organisationId)).map((point) => [point.token, point]));
  const rows = fileOf(ctx).ideas.flatMap((entry) => said(entry).map((text, place) => {
    const point = points.get(entry.at);
    const at = dayBefore(ctx, Math.max(0, entry.ago - place));
    const [id, given] = [idOf(organisationId, text), { kind: entry.kind, text, language: entry.language }];
    return {
      organisation_id: organisationId, id, visit: id, point_id: point?.id ?? '', site_id: point?.siteId ?? '', ...given, given_at: at, received_at: at,
      ticket_hash: ticketHash(place === 0 && entry.code ? entry.code : id), hash: sha256(canonicalText({ id, ...given })),
    };
  }));
  await insertTexts(ctx.db, rows.filter(({ point_id }) => point_id !== ''));
}

/** What became of them: services, decisions, groups, answers, each on its day. As somebody who answers. */
export async function simulateIdeas(ctx: Ctx, organisationId: string): Promise<void> {
  const { services, page, ideas } = fileOf(ctx);
  const serviceId = (name: string) => uuidFromName('demonstration service', organisationId, name);
  for (const { id, name, email } of services) await addService(ctx, organisationId, { name, email }, serviceId(id));
  await arrangeAnswerPage(ctx, organisationId, { token: page, open: true });
  for (const entry of ideas) if (entry.decided) await handle(ctx, organisationId, entry, entry.service ? serviceId(entry.service) : null);
}

async function handle(ctx: Ctx, organisationId: string, entry: IdeaEntry, serviceId: string | null): Promise<void> {
  const on = (days: number): Ctx => ({ ...ctx, clock: fixedClock(dayBefore(ctx, Math.max(0, entry.ago - days))) });
  const [ids, first] = [said(entry).map((text) => idOf(organisationId, text)), { organisationId, textId: idOf(organisationId, entry.text) }];
  await moderateIdea(on(1), first, decisionOn(ctx, entry));
  if (ids.length > 1) await sortIdeas(on(1), organisationId, ids, { what: 'group' });
  if (serviceId !== null) await sortIdeas(on(1), organisationId, ids, { what: 'assign', serviceId });
  if (entry.reply !== undefined) await answerIdea(on(entry.after ?? 1), first, { body: entry.reply, public: entry.public, status: entry.status satisfies IdeaStatus });
}

function decisionOn(ctx: Ctx, { decided, text, language, reason }: IdeaEntry): Parameters<typeof moderateIdea>[2] {
  if (decided === 'refused') return { as: 'refused', reason };
  if (decided === 'masked') return { as: 'masked', masks: moderationRules(ctx.settings.dataDir)(text, language).map(maskName), also: [] };
  return { as: decided ?? 'private' };
}
