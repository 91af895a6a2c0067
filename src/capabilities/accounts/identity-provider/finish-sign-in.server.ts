import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import type { IdentityProviderSettings } from '#platform/env.ts';
import { problem } from '#platform/http/problem.ts';
import { openSession, type OpenedSession } from '../sessions/open-session.server.ts';
import { callbackAddress, readFlow, requireProvider } from './begin-sign-in.server.ts';
import { personOfIdentity, type VouchedIdentity } from './link-identity.server.ts';
import { askProvider, providerKeys, providerMetadata, type ProviderKeys, type ProviderMetadata } from './provider-metadata.server.ts';
import { readSignedToken, type TokenClaims } from './signed-token.server.ts';

export interface ProviderReturn {
  code: string | null;
  state: string | null;
  /** The provider's word for why it refused. */
  error: string | null;
  cookie: string;
  userAgent: string | null;
}

const tokenAnswer = z.object({ access_token: z.string(), id_token: z.string() });

/**
 * Ends a sign-in through the provider: state and nonce are those of this browser, the code is traded with its verifier, the
 * tokens are signed for us, and the person exists already. Throws `provider_refused`, `provider_unreachable`,
 * `provider_person_unknown` or `provider_identity_taken`.
 */
export async function finishProviderSignIn(ctx: Ctx, given: ProviderReturn): Promise<OpenedSession> {
  const provider = requireProvider(ctx);
  const flow = readFlow(ctx, given.cookie);
  if (!flow || given.state !== flow.state || given.error !== null || !given.code) throw problem('provider_refused', { provider: provider.name });
  const metadata = await providerMetadata(provider, ctx.clock.now());
  const tokens = await tradeCode(ctx, { provider, metadata, code: given.code, verifier: flow.verifier });
  const keys = await providerKeys(metadata);
  const claims = await readSignedToken(tokens.id_token, { keys, issuer: metadata.issuer, audience: provider.clientId, now: ctx.clock.now() });
  if (!claims || claims['nonce'] !== flow.nonce || claims.exp === undefined || !levelIsEnough(provider, claims)) throw problem('provider_refused', { provider: provider.name });
  const person = await personOfIdentity(ctx, await identityOf(ctx, { provider, metadata, keys, claims, accessToken: tokens.access_token }));
  return openSession(ctx, {
    personId: person, method: 'provider', userAgent: given.userAgent, providerToken: tokens.id_token,
    secondFactor: typeof claims['acr'] === 'string' && provider.acrSecondFactor.includes(claims['acr']),
  });
}

function levelIsEnough(provider: IdentityProviderSettings, claims: TokenClaims): boolean {
  return provider.acr.length === 0 || (typeof claims['acr'] === 'string' && provider.acr.includes(claims['acr']));
}

async function tradeCode(ctx: Ctx, { provider, metadata, code, verifier }: { provider: IdentityProviderSettings; metadata: ProviderMetadata; code: string; verifier: string }) {
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: callbackAddress(ctx), code_verifier: verifier });
  const headers: Record<string, string> = { accept: 'application/json' };
  if (metadata.token_endpoint_auth_methods_supported.includes('client_secret_post')) {
    body.set('client_id', provider.clientId);
    body.set('client_secret', provider.clientSecret);
  } else {
    const pair = `${encodeURIComponent(provider.clientId)}:${encodeURIComponent(provider.clientSecret)}`;
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  const answer = tokenAnswer.safeParse(await (await askProvider(metadata.token_endpoint, { method: 'POST', headers, body })).json());
  if (!answer.success) throw problem('provider_unreachable');
  return answer.data;
}

const vouched = z.looseObject({ sub: z.string(), email: z.string().max(254).optional(), email_verified: z.boolean().optional() });

/** Who the provider says it is: its userinfo, signed (ProConnect) or plain, for the same subject; else the identity token. */
async function identityOf(ctx: Ctx, from: { provider: IdentityProviderSettings; metadata: ProviderMetadata; keys: ProviderKeys; claims: TokenClaims; accessToken: string }): Promise<VouchedIdentity> {
  const { provider, metadata, keys, claims } = from;
  const refused = () => problem('provider_refused', { provider: provider.name });
  let told: unknown = claims;
  if (metadata.userinfo_endpoint) {
    const response = await askProvider(metadata.userinfo_endpoint, { headers: { authorization: `Bearer ${from.accessToken}` } });
    const signed = (response.headers.get('content-type') ?? '').includes('application/jwt');
    told = signed
      ? await readSignedToken((await response.text()).trim(), { keys, issuer: metadata.issuer, audience: provider.clientId, now: ctx.clock.now() })
      : await response.json();
  }
  const parsed = vouched.safeParse(told);
  // Another subject's userinfo could be slipped in (OpenID Connect Core, 5.3.2).
  if (!parsed.success || parsed.data.sub !== claims.sub) throw refused();
  const verified = parsed.data.email_verified ?? provider.trustEmail;
  return { issuer: metadata.issuer, subject: claims.sub, verifiedEmail: verified ? (parsed.data.email ?? null) : null, providerName: provider.name };
}
