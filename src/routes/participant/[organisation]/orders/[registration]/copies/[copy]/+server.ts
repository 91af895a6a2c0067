import { inSpace } from '../../../../../../body-file/file-holder.ts';
import { copyFile } from '../../../../../../body-file/file-routes.ts';

export const GET = copyFile(inSpace);
