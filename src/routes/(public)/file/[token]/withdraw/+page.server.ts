import { byLink } from '../../../../body-file/file-holder.ts';
import { fileLoad, withdrawAction } from '../../../../body-file/file-routes.ts';

export const load = fileLoad(byLink);

export const actions = {
  default: withdrawAction(byLink),
};
