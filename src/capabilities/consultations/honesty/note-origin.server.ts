import type { Ctx } from '#platform/context.ts';
import { networkNumber } from '#platform/limits/network-number.ts';
import { keyedHash } from '#platform/secrets/seal.ts';
import { admit, ownParticipation } from '../public/admit.server.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import { insertOrigin } from './origins.queries.server.ts';

/**
 * Notes from where somebody took part: a number of the day among 65,536, by which no address is found again, forgotten after
 * nine days. The form of a mailed link was opened long before; only where nobody is asked who they are does that say something.
 */
export async function noteOrigin(ctx: Ctx, opened: OpenStep<unknown>, { token, address }: { token: string | null; address: string }): Promise<void> {
  const admission = admit(ctx, opened, token);
  if (!admission || admission.proof === 'paper') return;
  const own = await ownParticipation(ctx, opened, admission);
  if (!own) return;
  const { organisationId } = opened.consultation;
  const at = ctx.clock.now();
  const key = keyedHash(ctx.settings.secret, 'consultation', `network|${at.toISOString().slice(0, 10)}`);
  await insertOrigin(ctx.db, { organisationId, stepId: opened.step.id, participationId: own.participationId, network: networkNumber(key, organisationId, address), openedAt: admission.proof === 'none' ? admission.at : at, at });
}
