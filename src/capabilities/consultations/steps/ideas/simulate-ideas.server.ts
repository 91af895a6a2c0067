import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { randomStream } from '#core/shared/random.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { keyedHash } from '#platform/secrets/seal.ts';
import { makeConsultation, moveConsultation } from '../../arrange-consultations.server.ts';
import { consultationInput } from '../../consultation.input.ts';
import { insertParticipations } from '../../participations.queries.server.ts';
import { proofOf } from '../../public/form-token.ts';
import { addStep } from '../arrange-steps.server.ts';
import { stepInput } from '../step.input.ts';
import { answerIdea } from './answer-idea.server.ts';
import { insertIdeas, insertSupports } from './idea-writes.queries.server.ts';
import { ideasKind } from './ideas-kind.server.ts';
import { mergeIdeas } from './merge-ideas.server.ts';
import { replyStatuses } from './reply-statuses.ts';

const idea = z.strictObject({
  day: z.int(), theme: z.int(), supports: z.int().default(0), title: z.string(), body: z.string(), at: z.tuple([z.int(), z.int()]).optional(), into: z.int().optional(), waiting: z.boolean().default(false), lang: z.enum(['fr', 'en']).default('fr'),
  reply: z.strictObject({ day: z.int(), service: z.string(), status: z.enum(replyStatuses), body: z.string() }).optional(),
});
const entry = z.strictObject({ opened: z.int(), closes: z.int(), fields: z.record(z.string(), z.string()), ideas: z.array(idea) });
const file = z.strictObject({ consultations: z.array(entry) });
type Entry = z.infer<typeof entry>;

const dayMs = 86_400_000;

/** The consultation of the demonstration in which people propose ideas, support them and are answered. `ctx` is the system's. */
export async function simulateIdeas(ctx: Ctx, organisationId: string): Promise<void> {
  const { consultations } = file.parse(parse(readFileSync(join(ctx.settings.dataDir ?? defaultDataDir(), 'demonstration/consultation-ideas.yaml'), 'utf8')));
  for (const one of consultations) await simulateOne(ctx, organisationId, one);
}

async function simulateOne(ctx: Ctx, organisationId: string, given: Entry): Promise<void> {
  const now = ctx.clock.now().getTime();
  const opened = now - given.opened * dayMs;
  const key = { organisationId, id: uuidFromName('demonstration consultation', organisationId, given.fields['slug'] ?? '') };
  const since = { ...ctx, clock: fixedClock(new Date(opened)) };
  await makeConsultation(since, organisationId, { ...consultationInput.parse(given.fields), closesAt: new Date(now + given.closes * dayMs).toISOString() }, key.id);
  const stepId = await addStep(since, key, { kind: ideasKind, input: stepInput(ideasKind).parse(given.fields), id: uuidFromName('demonstration step', key.id, 'ideas') });
  await moveConsultation(since, key, 'open');
  const step = { organisationId, stepId };
  const at = (day: number): Date => new Date(opened + day * dayMs);
  const ids = given.ideas.map((_, i) => uuidFromName('demonstration idea', stepId, String(i)));
  const people = peopleOf(ctx, given, step, opened, now);
  await insertParticipations(ctx.db, people.map(({ participation }) => participation));
  await insertIdeas(ctx.db, given.ideas.map((one, i) => ({
    ...step, id: ids[i] ?? '', voter: people[i]?.voter ?? '', title: one.title, body: one.body, language: one.lang, theme: `t${one.theme}`, place: one.at ? { x: one.at[0], y: one.at[1] } : null, published: !one.waiting, at: at(one.day),
  })));
  await insertSupports(ctx.db, supportsOf(given, people.map(({ voter }) => voter)).map(({ idea: place, voter }, i) => ({ ...step, ideaId: ids[place] ?? '', voter, at: new Date(Math.min(now, at(given.ideas[place]?.day ?? 0).getTime() + (i % 9) * 3_600_000)) })));
  for (const [i, { into }] of given.ideas.entries()) if (into !== undefined) await mergeIdeas(ctx, step, { from: ids[i] ?? '', into: ids[into - 1] ?? '' });
  for (const [i, { reply }] of given.ideas.entries()) {
    if (reply) await answerIdea({ ...ctx, clock: fixedClock(at(reply.day)) }, step, ids[i] ?? '', { service: reply.service, status: reply.status, body: reply.body });
  }
}

/** As many people as the most supported idea asks for, and half as many again. */
function peopleOf(ctx: Ctx, given: Entry, step: { organisationId: string; stepId: string }, from: number, to: number) {
  const many = Math.max(given.ideas.length, Math.round(1.5 * Math.max(...given.ideas.map(({ supports }) => supports))));
  return Array.from({ length: many }, (_, i) => {
    const voter = keyedHash(ctx.settings.secret, 'consultation', `demonstration|${step.stepId}|${i}`).toString('hex');
    const proof = proofOf(ctx.settings.secret, { stepId: step.stepId, voter, token: voter });
    return { voter, participation: { ...step, id: proof.id, receipt: proof.receipt, voter, proof: 'none' as const, batch: null, at: new Date(from + ((to - from) * (i + 0.5)) / many) } };
  });
}

/** Each idea is supported by people drawn for it: some support both of two ideas that were merged. */
function supportsOf({ ideas }: Entry, voters: readonly string[]): { idea: number; voter: string }[] {
  const chance = randomStream('demonstration', 'idea supports');
  return ideas.flatMap(({ supports }, place) => chance.shuffle([...voters]).slice(0, supports).map((voter) => ({ idea: place, voter })));
}
