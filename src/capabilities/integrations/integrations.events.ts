/** Events of integrations; their names are part of the journal and never change. */
export const integrationEvents = {
  keyMade: 'api_key.made',
  keyRevoked: 'api_key.revoked',
  webhookAdded: 'webhook.added',
  webhookRemoved: 'webhook.removed',
  webhookDisabled: 'webhook.disabled',
  webhookEnabled: 'webhook.enabled',
  secretRotated: 'webhook.secret_rotated',
  embedAgreed: 'embed.agreed',
  embedWithdrawn: 'embed.withdrawn',
} as const;
