import { pingAction, removeWebhookAction, replayAction, rotateAction, switchAction, webhookPage } from '../../../../integration-routes.ts';

export const load = webhookPage();

export const actions = {
  ping: pingAction(),
  on: switchAction(true),
  off: switchAction(false),
  replay: replayAction(),
  rotate: rotateAction(),
  remove: removeWebhookAction(),
};
