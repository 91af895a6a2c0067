import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type pg from 'pg';

export interface AuthParts {
  pool: pg.Pool;
  secret: string;
  origin: string;
  /** Hands the single-use token over to the outbox. */
  sendLink(to: { email: string; token: string }): Promise<void>;
  newId(): string;
  /** How long a link can be used; it serves once. */
  linkMinutes: number;
}

export const ordinaryLinkMinutes = 15;
/** Printed at the start of a demonstration, which people come back to. */
export const demonstrationLinkMinutes = 7 * 24 * 60;
const sessionDays = 14;

/**
 * Credentials by better-auth, kept behind this file: mail links that serve once, hashed at rest, and
 * revocable sessions in the database. Accounts are made by invitation or registration only, never by a link.
 */
export function createAuth({ pool, secret, origin, sendLink, newId, linkMinutes }: AuthParts) {
  return betterAuth({
    appName: 'Parvis',
    baseURL: origin,
    basePath: '/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      database: { generateId: newId },
      cookiePrefix: 'parvis',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionDays * 24 * 3600,
      fields: {
        userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent',
        createdAt: 'created_at', updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'person_id', accountId: 'account_id', providerId: 'provider_id', accessToken: 'access_token',
        refreshToken: 'refresh_token', idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at', createdAt: 'created_at', updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => sendLink({ email, token }),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
