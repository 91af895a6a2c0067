import { z } from 'zod';
import type { IdentityProviderSettings } from '#platform/env.ts';
import { problem } from '#platform/http/problem.ts';

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  end_session_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});

export type ProviderMetadata = z.infer<typeof metadata>;

const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional(), use: z.string().optional() })) });
export type ProviderKeys = z.infer<typeof jwks>['keys'];

const patienceMs = 8000;
const keptMs = 3600_000;

/** Asks the provider. Throws `provider_unreachable` when it does not answer, or not as it should. */
export async function askProvider(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new Error(`${response.status} from ${url}`);
    return response;
  } catch (error) {
    throw Object.assign(problem('provider_unreachable'), { cause: error });
  }
}

interface Known {
  until: number;
  metadata: ProviderMetadata;
}

const known = new Map<string, Known>();

/** What the provider says of itself (OpenID Connect Discovery), kept for an hour. Throws `provider_unreachable`. */
export async function providerMetadata({ issuer }: IdentityProviderSettings, now: Date): Promise<ProviderMetadata> {
  const kept = known.get(issuer);
  if (kept && kept.until > now.getTime()) return kept.metadata;
  const response = await askProvider(`${issuer}/.well-known/openid-configuration`);
  const parsed = metadata.safeParse(await response.json());
  // The issuer must be who we asked (Discovery, 4.3): else one provider could speak for another.
  if (!parsed.success || parsed.data.issuer.replace(/\/$/, '') !== issuer) throw problem('provider_unreachable');
  known.set(issuer, { until: now.getTime() + keptMs, metadata: parsed.data });
  return parsed.data;
}

/** The keys the provider signs with, read at each sign-in: they rotate, and sign-ins are few. */
export async function providerKeys({ jwks_uri }: ProviderMetadata): Promise<ProviderKeys> {
  const parsed = jwks.safeParse(await (await askProvider(jwks_uri)).json());
  if (!parsed.success) throw problem('provider_unreachable');
  return parsed.data.keys;
}
