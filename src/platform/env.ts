import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { problem } from './http/problem.ts';

const schema = z.object({
  DATABASE_URL: z.string().optional(),
  PARVIS_SECRET: z.string().optional(),
  PARVIS_ORIGIN: z.url().optional(),
  PARVIS_STATE_DIR: z.string().default('.parvis'),
  PARVIS_ROOT: z.string().default('.'),
  PARVIS_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PARVIS_DEMO: z.string().optional(),
  PARVIS_MAIL_FROM: z.string().default('Parvis <barometre@localhost>'),
  SMTP_URL: z.string().optional(),
  PARVIS_COMPANY_SEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
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
  mailFrom: string;
  smtpUrl: string | undefined;
  /** The State's company search; without it the sign-up searches the directory alone. */
  companySearchUrl?: string | undefined;
  host: string;
  port: number;
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
    mailFrom: e.PARVIS_MAIL_FROM,
    smtpUrl: e.SMTP_URL,
    companySearchUrl: e.PARVIS_COMPANY_SEARCH_URL?.replace(/\/$/, ''),
    host: e.HOST,
    port: e.PORT,
  };
}
