import { keysPage, makeKeyAction, revokeKeyAction } from '../../integration-routes.ts';

export const load = keysPage();

export const actions = {
  make: makeKeyAction(),
  revoke: revokeKeyAction(),
};
