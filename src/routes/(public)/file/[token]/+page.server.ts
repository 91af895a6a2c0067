import { byLink } from '../../../body-file/file-holder.ts';
import { fileLoad, referencesAction, refuseAction, uploadAction } from '../../../body-file/file-routes.ts';

export const load = fileLoad(byLink);

export const actions = {
  upload: uploadAction(byLink),
  references: referencesAction(byLink),
  refuse: refuseAction(byLink),
};
