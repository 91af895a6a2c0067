export { answerApi } from './api/build-api.server.ts';
export { admitCaller, type Caller } from './keys/admit-key.server.ts';
export { listKeys, makeKey, revokeKey } from './keys/manage-keys.server.ts';
export { addWebhook, listWebhooks, openWebhook, pingWebhook, removeWebhook, replayDelivery, rotateSecret, switchWebhook } from './webhooks/manage-webhooks.server.ts';
export { integrationMailKinds } from './integrations.mails.ts';
export { agreeToEmbed, openEmbedDesk, withdrawFromEmbed } from './embeds/manage-consent.server.ts';
export { tileOf } from './embeds/embeds.queries.server.ts';
export { answerTile } from './embeds/answer-tile.server.ts';
export { apiReference } from './api/api-reference.server.ts';
