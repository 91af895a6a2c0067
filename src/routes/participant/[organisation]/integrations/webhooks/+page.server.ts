import { addWebhookAction, webhooksPage } from '../../../../integration-routes.ts';

export const load = webhooksPage();

export const actions = {
  add: addWebhookAction(),
};
