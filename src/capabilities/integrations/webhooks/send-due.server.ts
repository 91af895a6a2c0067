import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { unseal } from '#platform/secrets/seal.ts';
import { resolveBySystem, type Guard } from '#platform/web-review/address-guard.ts';
import { guardedPost, type Posted } from '#platform/web-review/guarded-post.ts';
import { claimDue, insertAttempt, settle, type Claimed } from './deliveries.queries.server.ts';
import { disableEndpoint } from './disable-endpoint.server.ts';
import { noteHealth } from './endpoints.queries.server.ts';
import { signedHeaders } from './sign-message.ts';
import { failureDays, nextAttemptAt } from './webhook.ts';

/** Runs after every message queued, and every minute for those that are tried again. */
export const sendDueJob = 'integrations.send-due';

const timeoutMs = 10_000;
// Longer than an attempt can last: nobody takes over what is still being sent.
const claimMs = 60_000;
const atOnce = { ofEach: 3, most: 30 } as const;

/**
 * Sends what is due, a batch at a time, outside of any transaction: a claim before, what became of it after. A process killed
 * in between leaves a claim that lapses, and the message goes again under its id: at least once.
 */
export async function sendDue(step: RunStep, guard?: Guard, patience = timeoutMs): Promise<void> {
  for (;;) {
    const { now, claimed, secret, allow } = await step(async (ctx) => ({ ...(await take(ctx)), secret: ctx.settings.secret, allow: ctx.settings.webhookAllow }));
    if (claimed.length === 0) return;
    const through = guard ?? { resolve: resolveBySystem, alsoAllowed: allow ?? new Set<string>() };
    await Promise.all(claimed.map(async (message) => {
      const secrets = secretsOf(message, secret, now);
      const posted = await guardedPost(through, message.url, { body: message.payload, headers: signedHeaders({ id: message.id, body: message.payload, at: now }, secrets) }, patience);
      await step((ctx) => conclude(ctx, message, posted));
    }));
  }
}

async function take(ctx: Ctx): Promise<{ now: Date; claimed: Claimed[] }> {
  const now = ctx.clock.now();
  return { now, claimed: await claimDue(ctx.db, now, { until: new Date(now.getTime() + claimMs), ...atOnce }) };
}

function secretsOf({ sealedSecret, formerSealedSecret, formerUntil }: Claimed, secret: string, now: Date): string[] {
  const sealed = [sealedSecret, ...(formerSealedSecret && formerUntil && formerUntil > now ? [formerSealedSecret] : [])];
  return sealed.flatMap((one) => unseal(secret, 'webhook', one) ?? []);
}

type Outcome = 'accepted' | 'refused' | 'redirected' | 'gone' | 'unreachable' | 'too_slow' | 'private_address';

export function outcomeOf({ status, failure }: Posted): Outcome {
  if (failure) return failure;
  if (status === null) return 'unreachable';
  if (status >= 200 && status < 300) return 'accepted';
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : 'refused';
}

async function conclude(ctx: Ctx, message: Claimed, posted: Posted): Promise<void> {
  const now = ctx.clock.now();
  const outcome = outcomeOf(posted);
  await insertAttempt(ctx.db, { deliveryId: message.id, number: message.attempt, at: now, status: posted.status, outcome, milliseconds: posted.milliseconds });
  if (outcome === 'accepted') {
    await settle(ctx.db, message.id, { state: 'delivered', nextAt: null, at: now });
    await noteHealth(ctx.db, message.endpointId, null);
    return;
  }
  const nextAt = outcome === 'gone' ? null : nextAttemptAt(message.attempt, now, chanceOf(message), posted.retryAfter);
  await settle(ctx.db, message.id, { state: nextAt ? 'pending' : 'failed', nextAt, at: now });
  const since = await noteHealth(ctx.db, message.endpointId, now);
  const long = since !== null && now.getTime() - since.getTime() >= failureDays * 24 * 3600_000;
  if (outcome === 'gone' || long) await disableEndpoint(ctx, { id: message.endpointId, organisationId: message.organisationId, url: message.url }, outcome === 'gone' ? 'gone' : 'failing');
}

/** Spread by the message itself, so that a restart changes nothing. */
function chanceOf({ id, attempt }: Claimed): number {
  return createHash('sha256').update(`${id} ${attempt}`).digest().readUInt32BE(0) / 2 ** 32;
}
