import { z } from 'zod';
import { bodyWhereabouts, organisationNames } from '#capabilities/organisations/index.server.ts';
import { guardAction, guardedActions, windowsOf, type Election, type GuardBody, type GuardedAction, type GuardGround } from '#core/consultations/election-guard.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { ConsultationKey } from '../arrange-consultations.server.ts';
import { consultationOf } from '../consultations.queries.server.ts';
import { mayConsult, mayModerate, requireConsulter, requireModerator } from '../consultations.access.ts';
import { declarationsOf, insertOverride, overridesOf, saveDeclaration, type Declaration, type Override } from './elections.queries.server.ts';
import { electionRules } from './load-elections.server.ts';

/** One thing a body does with its consultation, on this day: free, or locked by these grounds, unless somebody took it on themselves. */
export interface GuardedState {
  action: GuardedAction;
  grounds: readonly GuardGround[];
  cautions: readonly GuardGround[];
  override: Override | null;
}

/** An election ahead, as it concerns the body. */
export interface ElectionAhead {
  election: Election;
  /** Its own assembly is elected. */
  renewed: boolean;
  declared: Declaration;
  /** The days on which promotion is locked for those concerned. */
  from: string | null;
  to: string | null;
}

export interface ElectionGuard {
  today: string;
  actions: GuardedState[];
  ahead: ElectionAhead[];
  overrides: Override[];
  knownUntil: string;
  mayDeclare: boolean;
  mayOverride: boolean;
}

async function bodyOf(ctx: Ctx, organisationId: string): Promise<{ body: GuardBody; declarations: Declaration[] }> {
  const [named] = await organisationNames(ctx.db, [organisationId]);
  const where = await bodyWhereabouts(ctx.db, organisationId);
  const declarations = await declarationsOf(ctx.db, organisationId);
  const body = {
    kind: named?.kind ?? '', department: where?.departmentCode ?? null,
    standsIn: declarations.filter(({ stands }) => stands).map(({ election }) => election), wonAtFirst: declarations.filter(({ wonAtFirst }) => wonAtFirst).map(({ election }) => election),
  };
  return { body, declarations };
}

/** What rules before elections lock in a consultation today, what they leave free, and what was gone on with all the same. Throws `not_found`. */
export async function readElectionGuard(ctx: Ctx, key: ConsultationKey): Promise<ElectionGuard> {
  if (!(await consultationOf(ctx.db, key))) throw problem('not_found');
  const { elections, restrictions, knownUntil } = electionRules(ctx.settings.dataDir);
  const { body, declarations } = await bodyOf(ctx, key.organisationId);
  const overrides = await overridesOf(ctx.db, key);
  const today = ctx.clock.today();
  const near = elections.filter(({ departments, rounds, due }) => (departments.length === 0 || departments.includes(body.department ?? '')) && (rounds.at(-1) ?? due?.to ?? '') >= today);
  return {
    today, overrides, knownUntil, mayDeclare: mayConsult(ctx.actor), mayOverride: mayModerate(ctx.actor),
    actions: guardedActions.map((action) => {
      const { grounds, cautions } = guardAction(action, body, today, elections, restrictions);
      return { action, grounds, cautions, override: overrides.find((one) => one.action === action) ?? null };
    }),
    ahead: near.map((election) => {
      const [window] = windowsOf(election, { starts: 'sixth_month' }, body);
      const declared = declarations.find((one) => one.election === election.id) ?? { election: election.id, stands: false, wonAtFirst: false };
      return { election, renewed: election.renews.includes(body.kind), declared, from: window?.from ?? null, to: window?.to ?? null };
    }),
  };
}

/** Throws `election_locked` while a rule before an election locks this for the body, and nobody responsible took it on themselves. */
export async function requireUnlocked(ctx: Ctx, key: ConsultationKey, action: GuardedAction): Promise<void> {
  const { elections, restrictions } = electionRules(ctx.settings.dataDir);
  const { body } = await bodyOf(ctx, key.organisationId);
  if (guardAction(action, body, ctx.clock.today(), elections, restrictions).allowed) return;
  const overrides = await overridesOf(ctx.db, key);
  if (!overrides.some((one) => one.action === action)) throw problem('election_locked');
}

const longestReason = 1000;

export const overrideInput = z.object({
  action: z.enum(guardedActions, 'choice_needed'),
  reason: z.string('field_required').trim().min(20, 'election_reason_needed').max(longestReason, 'consultation_text_too_long'),
});

/** Takes what is locked on oneself, with a reason; the grounds as they stand are kept with it. Throws `not_allowed`, `not_found`, `election_not_locked`. */
export async function overrideGuard(ctx: Ctx, key: ConsultationKey, { action, reason }: z.infer<typeof overrideInput>): Promise<void> {
  requireModerator(ctx.actor);
  const { actions } = await readElectionGuard(ctx, key);
  const grounds = actions.find((one) => one.action === action)?.grounds ?? [];
  if (grounds.length === 0) throw problem('election_not_locked');
  await insertOverride(ctx.db, key, { id: ctx.ids.next(), action, reason, grounds, personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: 'consultation.election_overridden', subjectType: 'consultation', subjectId: key.id, organisationId: key.organisationId, payload: { action, elections: grounds.map(({ election }) => election) } });
}

/** Says whether a member of the leadership stands in an election, and whether it was won at the first round. Throws `not_allowed`, `not_found`. */
export async function declareElection(ctx: Ctx, organisationId: string, declared: Declaration): Promise<void> {
  requireConsulter(ctx.actor);
  if (!electionRules(ctx.settings.dataDir).elections.some(({ id }) => id === declared.election)) throw problem('not_found');
  await saveDeclaration(ctx.db, organisationId, declared, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: 'consultation.election_declared', subjectType: 'organisation', subjectId: organisationId, organisationId, payload: { ...declared } });
}
