import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A secret that a receiver can check our messages with (Standard Webhooks). */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Headers of a message, signed with each secret that holds: a receiver that knows one of them accepts it. */
export function signedHeaders(message: { id: string; body: string; at: Date }, secrets: readonly string[]): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Parvis-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(message.at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(message.id, message.at, message.body)).join(' '),
  };
}
