import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { holdersOf } from '#capabilities/accounts/index.server.ts';
import { defaultDataDir, moderationRules } from '#capabilities/grids/index.server.ts';
import { refusalReasons } from '#core/consultations/moderation.ts';
import { maskName } from '#core/opinions/moderation/masks.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { keyedHash } from '#platform/secrets/seal.ts';
import { makeConsultation, moveConsultation } from '../../arrange-consultations.server.ts';
import { moderatorRoles } from '../../consultations.access.ts';
import { consultationInput } from '../../consultation.input.ts';
import { insertDecision } from '../../moderation/decisions.queries.server.ts';
import { decideText, type TextDecision } from '../../moderation/decide-text.server.ts';
import { insertParticipations, type NewParticipation } from '../../participations.queries.server.ts';
import { proofOf } from '../../public/form-token.ts';
import { addStep } from '../arrange-steps.server.ts';
import { stepInput } from '../step.input.ts';
import { argumentsKind, commentsKind } from './debate-kind.server.ts';
import { insertOfficial, insertSupports, insertTexts } from './debate-writes.queries.server.ts';

const text = z.strictObject({
  day: z.int(), body: z.string(), supports: z.int().default(0), side: z.enum(['for', 'against']).optional(), to: z.int().optional(), service: z.string().optional(), lang: z.enum(['fr', 'en']).default('fr'),
  decided: z.enum(['published', 'masked', 'refused', 'waiting', 'held']).default('published'), reason: z.enum(refusalReasons).optional(), words: z.string().optional(),
});
const step = z.strictObject({ fields: z.record(z.string(), z.string()), texts: z.array(text) });
const entry = z.strictObject({ opened: z.int(), closes: z.int(), fields: z.record(z.string(), z.string()), arguments: step, comments: step });
const file = z.strictObject({ consultations: z.array(entry) });
type GivenText = z.infer<typeof text>;

const dayMs = 86_400_000;

interface At {
  organisationId: string;
  consultationId: string;
  stepId: string;
  kind: 'argument' | 'comment';
  from: number;
}

/** The debate of the demonstration: arguments for and against, comments, and what moderators made of them. `ctx` is the system's. */
export async function simulateDebates(ctx: Ctx, organisationId: string): Promise<void> {
  const [personId = null] = await holdersOf(ctx.db, organisationId, moderatorRoles);
  const moderator = { ...ctx.actor, personId };
  const { consultations } = file.parse(parse(readFileSync(join(ctx.settings.dataDir ?? defaultDataDir(), 'demonstration/consultation-debates.yaml'), 'utf8')));
  for (const given of consultations) {
    const now = ctx.clock.now().getTime();
    const from = now - given.opened * dayMs;
    const key = { organisationId, id: uuidFromName('demonstration consultation', organisationId, given.fields['slug'] ?? '') };
    const since = { ...ctx, clock: fixedClock(new Date(from)) };
    await makeConsultation(since, organisationId, { ...consultationInput.parse(given.fields), closesAt: new Date(now + given.closes * dayMs).toISOString() }, key.id);
    const ids = {
      arguments: await addStep(since, key, { kind: argumentsKind, input: stepInput(argumentsKind).parse(given.arguments.fields), id: uuidFromName('demonstration step', key.id, 'arguments') }),
      comments: await addStep(since, key, { kind: commentsKind, input: stepInput(commentsKind).parse(given.comments.fields), id: uuidFromName('demonstration step', key.id, 'comments') }),
    };
    await moveConsultation(since, key, 'open');
    await write(ctx, { organisationId, consultationId: key.id, stepId: ids.arguments, kind: 'argument', from }, given.arguments.texts, moderator);
    await write(ctx, { organisationId, consultationId: key.id, stepId: ids.comments, kind: 'comment', from }, given.comments.texts, moderator);
  }
}

async function write(ctx: Ctx, at: At, texts: readonly GivenText[], moderator: Ctx['actor']): Promise<void> {
  const { organisationId, stepId, from } = at;
  const now = ctx.clock.now().getTime();
  const ids = texts.map((_, i) => uuidFromName('demonstration text', stepId, String(i)));
  const when = (day: number, hours = 0): Date => new Date(Math.min(now, from + day * dayMs + hours * 3_600_000));
  const people = peopleOf(ctx, at, texts, now);
  await insertParticipations(ctx.db, people);
  const citizens = texts.flatMap((one, i) => (one.service === undefined ? [{ one, i }] : []));
  await insertTexts(ctx.db, citizens.map(({ one, i }) => ({
    organisationId, stepId, id: ids[i] ?? '', participationId: people[i]?.id ?? '', side: one.side ?? null, parentId: one.to === undefined ? null : (ids[one.to - 1] ?? null), body: one.body, language: one.lang,
    published: at.kind === 'argument' && one.decided === 'published', at: when(one.day, 3),
  })));
  await insertSupports(ctx.db, texts.flatMap(({ supports, day }, i) => Array.from({ length: supports }, (_, n) => ({ organisationId, stepId, textId: ids[i] ?? '', participationId: people[(i * 7 + n) % people.length]?.id ?? '', at: when(day, 4 + n) }))));
  for (const { one, i } of citizens) await decided({ ...ctx, actor: moderator, clock: fixedClock(when(one.day, 9)) }, at, one, ids[i] ?? '');
  for (const [i, { service, to, day, body, lang }] of texts.entries()) {
    if (service !== undefined && to !== undefined) await insertOfficial(ctx.db, { organisationId, stepId, id: ids[i] ?? '', parentId: ids[to - 1] ?? '', body, service, language: lang, by: moderator.personId, at: when(day, 10) });
  }
}

/** As many people as the most supported text asks for, and half as many again. */
function peopleOf(ctx: Ctx, { organisationId, stepId, from }: At, texts: readonly GivenText[], to: number): NewParticipation[] {
  const many = Math.max(texts.length, Math.round(1.5 * Math.max(...texts.map(({ supports }) => supports))));
  return Array.from({ length: many }, (_, i) => {
    const voter = keyedHash(ctx.settings.secret, 'consultation', `demonstration|${stepId}|${i}`).toString('hex');
    const proof = proofOf(ctx.settings.secret, { stepId, voter, token: voter });
    return { organisationId, stepId, id: proof.id, receipt: proof.receipt, voter, proof: 'none' as const, batch: null, at: new Date(from + ((to - from) * (i + 0.5)) / many) };
  });
}

/** What became of a text: arguments stood at once but for those that a rule held, comments waited for somebody. */
async function decided(ctx: Ctx, { organisationId, consultationId, stepId, kind }: At, { decided: as, body, lang, reason, words }: GivenText, subject: string): Promise<void> {
  if (as === 'waiting') return;
  if (kind === 'argument') {
    return insertDecision(ctx.db, { organisationId, stepId, id: ctx.ids.next(), kind, subject, decision: as === 'held' ? 'held' : 'published', reason: null, words: null, by: null, at: ctx.clock.now(), waited: 0 });
  }
  const masks = (): string[] => moderationRules(ctx.settings.dataDir)(body, lang).map(maskName);
  const decision: TextDecision = as === 'masked' ? { as, masks: masks(), also: [] } : as === 'refused' ? { as, reason: reason ?? 'off_topic', words: words ?? '' } : { as: 'published' };
  await decideText(ctx, { organisationId, consultationId, kind, subject }, decision);
}
