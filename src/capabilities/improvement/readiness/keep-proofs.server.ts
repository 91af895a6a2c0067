import { isUuid } from '#core/shared/uuid.ts';
import { keepProof } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requirePlanEditor } from '../plan/plan.access.ts';
import { planEvents } from '../plan/plan.events.ts';
import { insertProof, proofsOf, withdrawProofRow, type NewProof } from './proofs.queries.server.ts';

export interface ProofInput {
  organisationId: string;
  of: NewProof['of'];
  title: string;
  datedOn: string;
  file: unknown;
}

/**
 * Keeps a file (PDF or photo) as the proof of an action or of a commitment. Throws `not_allowed`, and `form_incomplete`
 * with `proof_needed`, `proof_in_future` or what is wrong with the file.
 */
export async function addProof(ctx: Ctx, input: ProofInput): Promise<string> {
  requirePlanEditor(ctx.actor);
  const faults = input.datedOn > ctx.clock.today() ? [{ field: 'datedOn', code: 'proof_in_future' as const }] : [];
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  const file = await keepProof(ctx, input.file);
  if (!file) throw problem('form_incomplete', {}, [{ field: 'proof', code: 'proof_needed' }]);
  const id = ctx.ids.next();
  await insertProof(ctx.db, { ...input, id, file, addedBy: ctx.actor.personId, addedAt: ctx.clock.now() });
  await ctx.record({ name: planEvents.proofAdded, subjectType: 'improvement_proof', subjectId: id, organisationId: input.organisationId, payload: { ...input.of, datedOn: input.datedOn } });
  return id;
}

/** Takes a proof out of sight; its row stays. Throws `not_allowed`, `not_found`. */
export async function withdrawProof(ctx: Ctx, key: { organisationId: string; id: string }): Promise<void> {
  requirePlanEditor(ctx.actor);
  if (!isUuid(key.id) || !(await withdrawProofRow(ctx.db, { ...key, at: ctx.clock.now() }))) throw problem('not_found');
  await ctx.record({ name: planEvents.proofWithdrawn, subjectType: 'improvement_proof', subjectId: key.id, organisationId: key.organisationId });
}

/** A proof as it was sent. Throws `not_found`. */
export async function readProof(ctx: Ctx, key: { organisationId: string; id: string }): Promise<{ content: Buffer; name: string; type: string }> {
  const [proof] = isUuid(key.id) ? await proofsOf(ctx.db, key) : [];
  if (!proof) throw problem('not_found');
  return { content: await ctx.files.get(proof.file.sha256), name: proof.file.name, type: proof.file.type };
}
