import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import type { IdentityProviderSettings } from '#platform/env.ts';
import { problem } from '#platform/http/problem.ts';
import { secretToken } from '#platform/ids.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { providerMetadata } from './provider-metadata.server.ts';

/** What this browser must bring back from the provider; sealed in a cookie of ten minutes. */
const flow = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), until: z.number() });
export type ProviderFlow = z.infer<typeof flow>;

export const flowMinutes = 10;

/** The provider that is set. Throws `not_found` where there is none. */
export function requireProvider(ctx: Ctx): IdentityProviderSettings {
  if (!ctx.settings.identityProvider) throw problem('not_found');
  return ctx.settings.identityProvider;
}

/** Where the provider sends people back to; to be declared there. */
export function callbackAddress(ctx: Ctx): string {
  return `${ctx.settings.origin}/sign-in/provider/return`;
}

/** The address of the provider to go to, and the cookie to keep meanwhile. Throws `provider_unreachable`. */
export async function beginProviderSignIn(ctx: Ctx): Promise<{ location: string; cookie: string }> {
  const provider = requireProvider(ctx);
  const metadata = await providerMetadata(provider, ctx.clock.now());
  const kept: ProviderFlow = {
    state: secretToken().token, nonce: secretToken().token, verifier: secretToken().token, until: ctx.clock.now().getTime() + flowMinutes * 60_000,
  };
  const location = new URL(metadata.authorization_endpoint);
  const asked = {
    response_type: 'code', client_id: provider.clientId, redirect_uri: callbackAddress(ctx), scope: provider.scope, state: kept.state, nonce: kept.nonce,
    code_challenge: createHash('sha256').update(kept.verifier).digest('base64url'), code_challenge_method: 'S256',
    ...levelAsked(provider),
  };
  for (const [name, value] of Object.entries(asked)) location.searchParams.set(name, value);
  return { location: location.href, cookie: seal(ctx.settings.secret, 'provider-flow', JSON.stringify(kept)) };
}

/**
 * The level of assurance: what must be reached is asked for as essential, so that the provider refuses rather than gives less;
 * else it is only told (OpenID Connect Core, 5.5.1).
 */
function levelAsked({ acr, acrSecondFactor }: IdentityProviderSettings): { claims?: string } {
  if (acr.length === 0 && acrSecondFactor.length === 0) return {};
  return { claims: JSON.stringify({ id_token: { acr: acr.length > 0 ? { essential: true, values: acr } : null } }) };
}

/** What was kept in this browser; null when it is not ours or too old. */
export function readFlow(ctx: Ctx, cookie: string): ProviderFlow | null {
  const text = unseal(ctx.settings.secret, 'provider-flow', cookie);
  if (text === null) return null;
  const kept = flow.parse(JSON.parse(text));
  return kept.until > ctx.clock.now().getTime() ? kept : null;
}
