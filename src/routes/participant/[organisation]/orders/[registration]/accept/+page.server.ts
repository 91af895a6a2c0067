import { inSpace } from '../../../../../body-file/file-holder.ts';
import { acceptAction, fileLoad } from '../../../../../body-file/file-routes.ts';

export const load = fileLoad(inSpace);

export const actions = {
  default: acceptAction(inSpace),
};
