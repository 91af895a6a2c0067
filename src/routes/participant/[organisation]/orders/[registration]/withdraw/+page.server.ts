import { inSpace } from '../../../../../body-file/file-holder.ts';
import { fileLoad, withdrawAction } from '../../../../../body-file/file-routes.ts';

export const load = fileLoad(inSpace);

export const actions = {
  default: withdrawAction(inSpace),
};
