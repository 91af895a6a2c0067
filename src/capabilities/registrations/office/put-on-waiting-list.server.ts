import type { Ctx } from '#platform/context.ts';
import { recordDecision, type RegistrationKey, type Told } from './record-decision.server.ts';

/** Keeps a registration waiting for a place; it can still be accepted or declined. */
export async function putOnWaitingList(ctx: Ctx, key: RegistrationKey, told: Told = 'now'): Promise<void> {
  await recordDecision(ctx, key, 'waiting', null, told);
}
