import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { fieldEnvironment, fieldSettings, type FieldSettings } from './field-settings.ts';
import { problem } from './http/problem.ts';

const schema = z.object({
  DATABASE_URL: z.string().optional(),
  PARVIS_SECRET: z.string().optional(),
  PARVIS_ORIGIN: z.url().optional(),
  PARVIS_STATE_DIR: z.string().default('.parvis'),
  PARVIS_ROOT: z.string().default('.'),
  PARVIS_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PARVIS_DEMO: z.string().optional(),
  PARVIS_PROXIES: z.coerce.number().int().min(0).max(10).optional(),
  PARVIS_SECOND_FACTOR: z.enum(['required', 'optional']).default('required'),
  PARVIS_OIDC_ISSUER: z.url().optional(),
  PARVIS_OIDC_CLIENT_ID: z.string().optional(),
  PARVIS_OIDC_CLIENT_SECRET: z.string().optional(),
  PARVIS_OIDC_NAME: z.string().default('ProConnect'),
  PARVIS_OIDC_SCOPE: z.string().default('openid email given_name usual_name'),
  PARVIS_OIDC_TRUST_EMAIL: z.enum(['0', '1']).default('0'),
  PARVIS_OIDC_ACR: z.string().default(''),
  PARVIS_OIDC_ACR_SECOND_FACTOR: z.string().default(''),
  PARVIS_MAIL_FROM: z.string().default('Parvis <barometre@localhost>'),
  SMTP_URL: z.string().optional(),
  PARVIS_COMPANY_SEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
  PARVIS_WEBHOOK_ALLOW: z.string().regex(/^[^\s,:]+:\d{1,5}(,[^\s,:]+:\d{1,5})*$/, 'host:port,host:port').optional(),
  HOST: z.string().default('127.0.0.1'),
  ...fieldEnvironment,
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
});

export interface Settings {
  databaseUrl: string | undefined;
  secret: string;
  /** The address people type, without trailing slash; links in mails start with it. */
  origin: string;
  stateDir: string;
  root: string;
  dataDir: string;
  logLevel: string;
  demo: boolean;
  /** Whether roles that ask for a second factor are held without one: in a demonstration only. */
  secondFactorOptional: boolean;
  /** The identity provider, where one is set (ProConnect or any other of OpenID Connect). */
  identityProvider: IdentityProviderSettings | undefined;
  mailFrom: string;
  smtpUrl: string | undefined;
  /** The State's company search; without it the sign-up searches the directory alone. */
  companySearchUrl?: string | undefined;
  /** What the server measures by itself in the field, where it is set. */
  field?: FieldSettings | undefined;
  /** `host:port` that webhooks may reach although they are not public: receivers of one's own network, and tests. */
  webhookAllow?: ReadonlySet<string> | undefined;
  host: string;
  /** Proxies in front that append to `X-Forwarded-For`: limits count by the address they saw. */
  proxies: number;
  port: number;
}

export interface IdentityProviderSettings {
  /** As people know it: 'ProConnect'. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** The provider vouches for the addresses it gives, without saying so for each (`email_verified`). */
  trustEmail: boolean;
  /** Levels of assurance asked for; any when empty. */
  acr: string[];
  /** Levels of assurance that count as a second factor. */
  acrSecondFactor: string[];
}

// Words that people leave in example files: a secret made of them protects nothing.
const knownWeak = /^(change ?me|secret|password|parvis|test|example|0{4}|1234|x{4})/i;

/**
 * Reads the settings of the process. A command that opens no session asks for no secret (`secretNeeded: false`).
 * Throws the problems `setting_invalid`, `secret_missing` and `secret_weak`.
 */
export function readSettings(env: Record<string, string | undefined>, { secretNeeded = true }: { secretNeeded?: boolean } = {}): Settings {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw problem('setting_invalid', { name: String(issue?.path[0] ?? '?'), detail: issue?.message ?? '' });
  }
  const e = parsed.data;
  // Without one, a secret of this process alone: whatever it would sign ends with it.
  const secret = e.PARVIS_SECRET ?? (secretNeeded ? '' : randomBytes(33).toString('base64'));
  if (!secret) throw problem('secret_missing');
  if (secret.length < 32 || knownWeak.test(secret) || new Set(secret).size < 12) throw problem('secret_weak');
  const root = resolve(e.PARVIS_ROOT);
  return {
    databaseUrl: e.DATABASE_URL,
    secret,
    origin: (e.PARVIS_ORIGIN ?? `http://${e.HOST}:${e.PORT}`).replace(/\/$/, ''),
    stateDir: resolve(root, e.PARVIS_STATE_DIR),
    root,
    dataDir: resolve(root, 'data'),
    logLevel: e.PARVIS_LOG_LEVEL,
    demo: e.PARVIS_DEMO === '1',
    secondFactorOptional: secondFactorOptional(e),
    identityProvider: identityProvider(e),
    mailFrom: e.PARVIS_MAIL_FROM,
    smtpUrl: e.SMTP_URL,
    companySearchUrl: e.PARVIS_COMPANY_SEARCH_URL?.replace(/\/$/, ''),
    field: fieldSettings(e),
    webhookAllow: new Set(e.PARVIS_WEBHOOK_ALLOW?.split(',') ?? []),
    host: e.HOST,
    // The server speaks plain HTTP: an https address is always that of a proxy.
    proxies: e.PARVIS_PROXIES ?? (e.PARVIS_ORIGIN?.startsWith('https:') ? 1 : 0),
    port: e.PORT,
  };
}

type Environment = z.infer<typeof schema>;

/** Only a demonstration, whose figures are invented, may do without. */
function secondFactorOptional(e: Environment): boolean {
  if (e.PARVIS_SECOND_FACTOR === 'required') return false;
  if (e.PARVIS_DEMO !== '1') throw problem('setting_invalid', { name: 'PARVIS_SECOND_FACTOR', detail: 'optional: PARVIS_DEMO=1' });
  return true;
}

function identityProvider(e: Environment): IdentityProviderSettings | undefined {
  const { PARVIS_OIDC_ISSUER: issuer, PARVIS_OIDC_CLIENT_ID: clientId, PARVIS_OIDC_CLIENT_SECRET: clientSecret } = e;
  if (!issuer) return undefined;
  if (!clientId) throw problem('setting_invalid', { name: 'PARVIS_OIDC_CLIENT_ID', detail: 'PARVIS_OIDC_ISSUER' });
  if (!clientSecret) throw problem('setting_invalid', { name: 'PARVIS_OIDC_CLIENT_SECRET', detail: 'PARVIS_OIDC_ISSUER' });
  const list = (text: string) => text.split(/[\s,]+/).filter(Boolean);
  return {
    name: e.PARVIS_OIDC_NAME, issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, scope: e.PARVIS_OIDC_SCOPE,
    trustEmail: e.PARVIS_OIDC_TRUST_EMAIL === '1', acr: list(e.PARVIS_OIDC_ACR), acrSecondFactor: list(e.PARVIS_OIDC_ACR_SECOND_FACTOR),
  };
}
