import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { requireProvider } from './begin-sign-in.server.ts';
import { providerMetadata } from './provider-metadata.server.ts';

/** What the browser keeps for a moment after it signed out here, to sign out at the provider too. */
export function sealForSignOut(ctx: Ctx, identityToken: string): string {
  return seal(ctx.settings.secret, 'provider-token', identityToken);
}

/**
 * Where to sign out at the provider too (OpenID Connect RP-Initiated Logout); null where it offers nothing of the kind, or
 * does not answer: signing out here is done already.
 */
export async function providerSignOutAddress(ctx: Ctx, cookie: string): Promise<string | null> {
  const token = unseal(ctx.settings.secret, 'provider-token', cookie);
  if (token === null || !ctx.settings.identityProvider) return null;
  try {
    const { end_session_endpoint: end } = await providerMetadata(requireProvider(ctx), ctx.clock.now());
    if (!end) return null;
    const address = new URL(end);
    address.searchParams.set('id_token_hint', token);
    address.searchParams.set('post_logout_redirect_uri', `${ctx.settings.origin}/`);
    return address.href;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}
