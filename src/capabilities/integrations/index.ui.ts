export { default as ApiReference } from './api/ApiReference.svelte';
export { default as EmbedDeskPage } from './embeds/EmbedDeskPage.svelte';
export { default as ShownScore } from './embeds/ShownScore.svelte';
export { default as KeyDesk } from './keys/KeyDesk.svelte';
export { default as WebhookList } from './webhooks/WebhookList.svelte';
export { default as WebhookPage } from './webhooks/WebhookPage.svelte';
