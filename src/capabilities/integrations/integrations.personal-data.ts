import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** What integrations hold of persons: who made a key. Webhooks and consents belong to a body; the journal says who acted. */
export const integrationsPersonalData: PersonalDataDeclaration = {
  part: 'integrations',
  activities: [],
  tables: [
    {
      table: 'api_key', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Clés de l’interface de programmation', en: 'Keys of the programming interface' },
      columns: {
        made_by: { label: { fr: 'Créée par (identifiant)', en: 'Made by (identifier)' } },
        name: { label: { fr: 'Nom de la clé', en: 'Name of the key' }, mentions: true, mask: `'–'` },
        token_hash: { label: { fr: 'Empreinte de la clé', en: 'Digest of the key' } },
      },
      context: { made_at: { fr: 'Créée le', en: 'Made on' }, expires_at: { fr: 'Expire le', en: 'Expires on' }, last_used_at: { fr: 'Dernier usage', en: 'Last use' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'account-idle', since: 'expires_at', how: 'delete' }],
    },
  ],
  none: {
    api_idempotency: 'answers to writes of a program, sealed, for a day', webhook_endpoint: 'an address of a program', webhook_delivery: 'ids of what happened, no person',
    webhook_attempt: 'what an address answered', embed_consent: 'a body agrees; the journal says who acted for it', embed_tile: 'published figures of a body',
    'webhook_endpoint.sealed_secret': 'checks our messages; of an address', 'webhook_endpoint.former_sealed_secret': 'the same, before',
    'webhook_delivery.payload': 'ids and addresses; never a person',
  },
};
