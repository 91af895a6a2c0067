import { byLink } from '../../../../body-file/file-holder.ts';
import { acceptAction, fileLoad } from '../../../../body-file/file-routes.ts';

export const load = fileLoad(byLink);

export const actions = {
  default: acceptAction(byLink),
};
