import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interactionPolicy, Provider, type AdapterFactory, type AdapterPayload } from 'oidc-provider';
import type { IdentityProviderSettings } from '#platform/env.ts';

/** Somebody whom the provider knows. */
export interface ProviderPerson {
  sub: string;
  email: string;
  verified: boolean;
  acr?: string;
}

export interface RunningProvider {
  settings: IdentityProviderSettings;
  close(): Promise<void>;
}

const clientId = 'parvis';
const clientSecret = 'Mv3kP9wZ5tQ8xR2nL7cB4yD6fH1jG0sA';

/**
 * A real OpenID Connect provider on loopback, set as ProConnect is: PKCE, signed userinfo, `acr`, sign-out. Its sign-in page
 * asks who comes, and believes it; with `choose`, who comes is known beforehand.
 */
export async function startProvider(people: ProviderPerson[], site: { origin: string }, choose?: () => string): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: clientId, client_secret: clientSecret, redirect_uris: [`${site.origin}/sign-in/provider/return`], post_logout_redirect_uris: [`${site.origin}/`],
      grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_post', userinfo_signed_response_alg: 'RS256',
    }],
    acrValues: ['eidas1', 'eidas2'],
    scopes: ['openid', 'email', 'given_name', 'usual_name'],
    claims: { openid: ['sub'], acr: null, email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true }, rpInitiatedLogout: { enabled: true }, claimsParameter: { enabled: true } },
    pkce: { required: () => true },
    interactions: { policy: interactionPolicy.base(), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['loopback'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'loopback' }] },
    adapter: memory(),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_ctx, sub) => {
      const person = people.find((one) => one.sub === sub);
      return person && { accountId: sub, claims: async () => ({ sub, email: person.email, email_verified: person.verified }) };
    },
    renderError: (ctx, out) => {
      ctx.body = JSON.stringify(out);
    },
  });
  const answer = provider.callback();
  server.on('request', (req, res) => {
    const url = new URL(req.url ?? '/', issuer);
    if (!url.pathname.startsWith('/interaction/')) return void answer(req, res);
    const sub = choose?.() ?? url.searchParams.get('as');
    void agree(provider, { people, sub }, req, res);
  });
  return {
    close: () => new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    }),
    settings: { name: 'ProConnect', issuer, clientId, clientSecret, scope: 'openid email given_name usual_name', trustEmail: false, acr: [], acrSecondFactor: ['eidas2'] },
  };
}

function choicePage(people: readonly ProviderPerson[]): string {
  const links = people.map(({ sub }) => `<li><a style="display:inline-block;padding:1rem" href="?as=${sub}">${sub}</a></li>`).join('');
  return `<!doctype html><html lang="fr"><head><title>Fournisseur d’essai – Parvis</title></head><body><main><h1>Qui êtes-vous ?</h1><ul>${links}</ul></main></body></html>`;
}

/** What the provider keeps, for as long as the test runs. */
function memory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>();
  const all = () => [...kept.values()];
  return (model) => {
    const key = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload) => void kept.set(key(id), payload),
      find: async (id) => kept.get(key(id)),
      findByUid: async (uid) => all().find((one) => one.uid === uid),
      findByUserCode: async (code) => all().find((one) => one.userCode === code),
      consume: async (id) => void Object.assign(kept.get(key(id)) ?? {}, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => kept.forEach((one, name) => one.grantId === grantId && kept.delete(name)),
    };
  };
}

type Request = Parameters<Provider['interactionDetails']>[0];
type Response = Parameters<Provider['interactionDetails']>[1];

/** Signs the person in, and consents in their name; asks who comes where that is not known. */
async function agree(provider: Provider, { people, sub }: { people: readonly ProviderPerson[]; sub: string | null }, req: Request, res: Response): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (prompt.name === 'consent') {
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
  }
  if (sub === null) {
    res.setHeader('content-type', 'text/html; charset=utf-8');
    return void res.end(choicePage(people));
  }
  const person = people.find((one) => one.sub === sub);
  // Nobody, or somebody who has signed in and is asked for a higher level than they have.
  if (!person || (session?.accountId && prompt.reasons.some((reason) => reason.includes('acr')))) return provider.interactionFinished(req, res, { error: 'access_denied' });
  return provider.interactionFinished(req, res, { login: { accountId: person.sub, ...(person.acr ? { acr: person.acr } : {}) } });
}
