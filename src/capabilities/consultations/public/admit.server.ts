import type { Ctx } from '#platform/context.ts';
import { hasReceipt, insertParticipation, openParticipation } from '../participations.queries.server.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import { makeFormToken, participationIdOf, proofOf, readFormToken, voterOfForm, type Admission, type Proof } from './form-token.ts';

type Entered = Pick<OpenStep<unknown>, 'consultation' | 'step'>;

/** Whom the token `k` of an address or a form admits to this step; null for one that does not serve here: ask again (`askAdmission`). */
export function admit(ctx: Ctx, { consultation, step }: Entered, token: string | null): Admission | null {
  const admission = token === null ? null : readFormToken(ctx.settings.secret, consultation.id, token, ctx.clock.now());
  const serves = admission?.proof === 'paper' || admission?.proof === 'invitation' || step.proof === 'none' || admission?.proof === step.proof;
  return admission && serves && admission.voter !== '' ? admission : null;
}

/**
 * The token for the forms and links of a page: the one that came, where it still serves; a new one where nobody is asked who
 * they are, or for the next form of a bundle of paper; null where a link or an invitation must be asked for first.
 */
export function tokenFor(ctx: Ctx, opened: Entered, token: string | null): string | null {
  if (token !== null && admit(ctx, opened, token)) return token;
  const { consultation, step } = opened;
  const came = token === null ? null : readFormToken(ctx.settings.secret, consultation.id, token, ctx.clock.now());
  const fresh = { consultationId: consultation.id, voter: voterOfForm(), at: ctx.clock.now() };
  if (came?.proof === 'paper') return makeFormToken(ctx.settings.secret, { ...fresh, proof: 'paper', batch: came.batch });
  return step.proof === 'none' ? makeFormToken(ctx.settings.secret, { ...fresh, proof: 'none', batch: null }) : null;
}

/** The token of whoever comes from a collection point to a step that asks nobody who they are. */
export function tokenFromPoint(ctx: Ctx, { consultation, step }: Entered): string | null {
  return step.proof === 'none' ? makeFormToken(ctx.settings.secret, { consultationId: consultation.id, voter: voterOfForm(), at: ctx.clock.now(), proof: 'none', batch: null, source: 'kiosk' }) : null;
}

/** `new`: this is their first act in the step; `again`: they had one; `withdrawn`: they took all back, and nothing more is taken. */
export interface Recorded {
  outcome: 'new' | 'again' | 'withdrawn';
  participationId: string;
  /** Receipt and code; null where another link of the same person has them. */
  proof: Proof | null;
}

/**
 * Records that somebody takes part in a step, once for each voter, with a receipt. Harmless when it comes again. What they
 * gave there is open to them until the end of the transaction (`parvis.participation`).
 */
export async function recordParticipation(ctx: Ctx, { consultation: { organisationId }, step }: Entered, { admission, token }: { admission: Admission; token: string }): Promise<Recorded> {
  const at = { organisationId, stepId: step.id };
  const proof = proofOf(ctx.settings.secret, { stepId: step.id, voter: admission.voter, token });
  const isNew = await insertParticipation(ctx.db, { ...at, id: proof.id, receipt: proof.receipt, voter: admission.voter, proof: admission.proof, batch: admission.batch, source: admission.source ?? 'page', at: ctx.clock.now() });
  const found = await openParticipation(ctx.db, organisationId, proof.id);
  const outcome = isNew ? 'new' : found?.stands === false ? 'withdrawn' : 'again';
  return { outcome, participationId: proof.id, proof: isNew || (await hasReceipt(ctx.db, at, proof.receipt)) ? proof : null };
}

/** What a voter has already given in a step, opened to them until the end of the transaction; null where that is nothing. */
export async function ownParticipation(ctx: Ctx, { consultation: { organisationId }, step }: Entered, { voter }: Pick<Admission, 'voter'>): Promise<{ participationId: string; stands: boolean } | null> {
  const participationId = participationIdOf(ctx.settings.secret, step.id, voter);
  const found = await openParticipation(ctx.db, organisationId, participationId);
  return found ? { participationId, stands: found.stands } : null;
}
