/** The public face of integrations, safe anywhere: scopes and types, schemas of forms and words of pages. */
export { scopesFor, type ApiScope } from './keys/api-key.ts';
export { clientLocale } from './api/client-locale.ts';
export { keyChoice, newKeyInput } from './keys/keys.input.ts';
export { integrationTexts } from './integrations.texts.ts';
export { deliveryChoice, newWebhookInput } from './webhooks/webhooks.input.ts';
export { typesFor } from './webhooks/webhook.ts';
export { referenceTexts } from './api/api-reference.texts.ts';
export { embedTexts } from './embeds/embed.texts.ts';
