import { inSpace } from '../../../../body-file/file-holder.ts';
import { fileLoad, referencesAction, refuseAction, uploadAction } from '../../../../body-file/file-routes.ts';

export const load = fileLoad(inSpace);

export const actions = {
  upload: uploadAction(inSpace),
  references: referencesAction(inSpace),
  refuse: refuseAction(inSpace),
};
